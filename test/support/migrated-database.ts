import type { ServiceName } from '@app/contracts';
import { dataSourceOptions } from '@app/persistence';
import { DataSource } from 'typeorm';
import { migrateClientDatabase } from '../../apps/client-service/src/migrate.js';
import { migrateSupplierDatabase } from '../../apps/supplier-service/src/migrate.js';
import { createDatabase, type TestDatabase } from './servers.js';

const MIGRATE: Record<ServiceName, (adminUrl: string) => Promise<string[]>> = {
  'client-service': migrateClientDatabase,
  'supplier-service': migrateSupplierDatabase,
};

export async function createMigratedDatabase(service: ServiceName): Promise<TestDatabase> {
  const database = await createDatabase(service);
  await MIGRATE[service](database.adminUrl);
  return database;
}

/** A migrated database with connections as its service has them. */
export interface OpenDatabase {
  database: TestDatabase;
  dataSource: DataSource;
  drop(): Promise<void>;
}

export async function openMigratedDatabase(service: ServiceName, poolSize = 2): Promise<OpenDatabase> {
  const database = await createMigratedDatabase(service);
  const options = { url: database.serviceUrl, applicationName: 'test', poolSize };
  const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
  return {
    database,
    dataSource,
    async drop() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
