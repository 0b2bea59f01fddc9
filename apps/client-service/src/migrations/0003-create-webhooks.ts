import { ForwardOnly } from '@app/persistence';
import { createWebhookTables } from '@app/webhook';
import type { QueryRunner } from 'typeorm';

const ROLE = 'client_service';

export class CreateWebhooks0003 extends ForwardOnly {
  name = 'CreateWebhooks1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createWebhookTables(ROLE));
  }
}
