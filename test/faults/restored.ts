import type pg from 'pg';
import type { ServiceName } from '@app/contracts';
import { withClient } from '../../tools/infra/database-client.js';
import { readTestUrls } from '../support/test-urls.js';
import type { TestDatabase } from '../support/servers.js';
import type { FaultSystem } from './fault-system.js';

const backupOf = ({ name }: TestDatabase) => `${name}_backup`;

/** Copies a service's database; its one service stands still for that moment. */
export async function backUp(system: FaultSystem, service: ServiceName): Promise<void> {
  const database = system.ground.databases[service];
  await system.services[service][0].stop();
  await asAdmin(async (admin) => {
    await endConnections(admin, database.name);
    await admin.query(`CREATE DATABASE ${backupOf(database)} TEMPLATE ${database.name}`);
  });
  await system.services[service][0].start();
}

/** The database is gone; the backup stands in its place. The service is killed, and stays so. */
export async function restore(system: FaultSystem, service: ServiceName): Promise<void> {
  const database = system.ground.databases[service];
  await system.services[service][0].stop('SIGKILL');
  await asAdmin(async (admin) => {
    await admin.query(`DROP DATABASE ${database.name} WITH (FORCE)`);
    await endConnections(admin, backupOf(database));
    await admin.query(`ALTER DATABASE ${backupOf(database)} RENAME TO ${database.name}`);
  });
}

const asAdmin = (work: (admin: pg.Client) => Promise<void>) =>
  withClient(readTestUrls().postgresAdminUrl, work);

const endConnections = (admin: pg.Client, database: string) =>
  admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database]);
