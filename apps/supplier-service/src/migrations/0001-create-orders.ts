import { createMessagingTables } from '@app/messaging';
import { createOrderTables } from '@app/order';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'supplier_service';

export class CreateOrders0001 implements MigrationInterface {
  name = 'CreateOrders1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createOrderTables(ROLE, 'supplier_id'));
    await runner.query(createMessagingTables(ROLE));
  }

  /** Forward only: orders are not dropped by a tool. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
