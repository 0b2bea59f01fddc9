import type { ServiceName } from '@app/contracts';
import { readSettings } from '../../tools/infra/settings.js';
import { seedDemo } from '../../tools/seed/seed.js';
import { createMigratedDatabase } from './migrated-database.js';
import { createVhost, type TestDatabase, type TestVhost } from './servers.js';

/** What a system stands on: a broker's vhost with the topology and two migrated databases, for one test file. */
export interface Ground {
  vhost: TestVhost;
  databases: Record<ServiceName, TestDatabase>;
  /** The variables that a service's own process reads. */
  envOf(service: ServiceName): Record<string, string>;
  clear(): Promise<void>;
}

/** @param inboxPartitions of each inbox */
export async function prepareGround(inboxPartitions = 1): Promise<Ground> {
  const vhost = await createVhost(inboxPartitions);
  const databases = {
    'client-service': await createMigratedDatabase('client-service'),
    'supplier-service': await createMigratedDatabase('supplier-service'),
  };
  return {
    vhost,
    databases,
    envOf: (service) => ({
      RABBITMQ_URL: vhost.urlFor(service),
      INBOX_PARTITIONS: String(inboxPartitions),
      CLIENT_DATABASE_URL: databases['client-service'].serviceUrl,
      SUPPLIER_DATABASE_URL: databases['supplier-service'].serviceUrl,
    }),
    async clear() {
      await Promise.all(Object.values(databases).map((database) => database.drop()));
      await vhost.drop();
    },
  };
}

/** The demo companies and their price lists. */
export async function seedGround({ databases }: Ground): Promise<void> {
  const { databases: settings } = readSettings({});
  const target = (service: ServiceName) => ({
    adminUrl: databases[service].adminUrl,
    ownerRole: settings[service].owner,
  });
  await seedDemo(target('client-service'), target('supplier-service'));
}
