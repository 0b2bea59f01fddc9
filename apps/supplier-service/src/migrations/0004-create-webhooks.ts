import { ForwardOnly } from '@app/persistence';
import { createWebhookTables } from '@app/webhook';
import type { QueryRunner } from 'typeorm';

const ROLE = 'supplier_service';

export class CreateWebhooks0004 extends ForwardOnly {
  name = 'CreateWebhooks1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createWebhookTables(ROLE));
  }
}
