import { searchBareNumbers } from '@app/order';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchBareNumbers0009 implements MigrationInterface {
  name = 'SearchBareNumbers1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchBareNumbers('buyer_id'));
  }

  /** Forward only, as all are. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
