import { createResyncTables } from '@app/order';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'supplier_service';

export class CreateResyncs0006 implements MigrationInterface {
  name = 'CreateResyncs1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createResyncTables(ROLE));
  }

  /** Forward only: what an order is about to take back is not forgotten by a tool. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
