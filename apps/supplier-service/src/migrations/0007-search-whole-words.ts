import { searchWholeWords } from '@app/order';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchWholeWords0007 implements MigrationInterface {
  name = 'SearchWholeWords1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchWholeWords);
  }

  /** Forward only, as all are. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
