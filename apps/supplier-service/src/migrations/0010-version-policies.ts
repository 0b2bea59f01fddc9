import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

/** The service's role may change the version beside what it may change already. */
export class VersionPolicies0010 extends ForwardOnly {
  name = 'VersionPolicies1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE suppliers ADD COLUMN policy_version int NOT NULL DEFAULT 1;
      GRANT UPDATE (policy_version) ON suppliers TO supplier_service;
    `);
  }
}
