import { keepJsonAsWritten } from '@app/order';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepJsonAsWritten0008 implements MigrationInterface {
  name = 'KeepJsonAsWritten1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepJsonAsWritten);
  }

  /** Forward only, as all are. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
