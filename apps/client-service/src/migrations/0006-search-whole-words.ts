import { searchWholeWords } from '@app/order';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchWholeWords0006 implements MigrationInterface {
  name = 'SearchWholeWords1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchWholeWords);
  }

  /** Forward only, as all are. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
