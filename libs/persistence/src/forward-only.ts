import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration that cannot be reverted: by the time somebody might, its tables hold people's orders. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract name: string;

  abstract up(runner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
