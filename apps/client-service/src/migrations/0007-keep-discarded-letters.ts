import { keepDiscardedLetters } from '@app/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepDiscardedLetters0007 implements MigrationInterface {
  name = 'KeepDiscardedLetters1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepDiscardedLetters);
  }

  /** Forward only, as all are. */
  async down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
