import { searchBareNumbers } from '@app/order';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchBareNumbers0011 implements MigrationInterface {
  name = 'SearchBareNumbers1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchBareNumbers('supplier_id'));
  }

  /** Forward only, as all are. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
