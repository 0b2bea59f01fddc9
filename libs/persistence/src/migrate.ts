import { DataSource } from 'typeorm';
import type { MigrationClass } from './data-source.js';

export interface MigrationOptions {
  /** An administrator's URL of the database to migrate. */
  adminUrl: string;
  /** The role that owns the tables; the administrator acts as it. */
  ownerRole: string;
  migrations: MigrationClass[];
}

/** Any number: it only has to be the same in every process that migrates. */
const MIGRATION_LOCK = 725_203;

/**
 * Runs what is missing, each migration in a transaction of its own, under an advisory lock so that two
 * deployments cannot both begin.
 * @returns names of the migrations that were run
 */
export async function migrate({ adminUrl, ownerRole, migrations }: MigrationOptions): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: adminUrl,
    migrations,
    migrationsTransactionMode: 'each',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: 'migrate',
    poolSize: 2,
    extra: { options: `-c role=${ownerRole}` },
  });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
    await dataSource.destroy();
  }
}

/** @returns whether every given migration has been run in the database behind the data source */
export async function isMigrated(dataSource: DataSource, migrations: MigrationClass[]): Promise<boolean> {
  const rows: { name: string }[] = await dataSource.query('SELECT name FROM migrations');
  const done = new Set(rows.map((row) => row.name));
  return migrations.every((migration) => done.has(new migration().name ?? migration.name));
}
