import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration that no tool takes back: what it made holds people's orders by then. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract name: string;

  abstract up(runner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
