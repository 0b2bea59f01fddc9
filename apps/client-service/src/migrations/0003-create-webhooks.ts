import { createWebhookTables } from '@app/webhook';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'client_service';

export class CreateWebhooks0003 implements MigrationInterface {
  name = 'CreateWebhooks1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createWebhookTables(ROLE));
  }

  /** Forward only: messages that wait are not dropped by a tool. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
