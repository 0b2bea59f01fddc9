import { createProcessModelsTable } from '@app/order';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'client_service';

export class CreateProcessModels0002 implements MigrationInterface {
  name = 'CreateProcessModels1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createProcessModelsTable(ROLE));
  }

  /** Forward only: which file a version was is not forgotten by a tool. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
