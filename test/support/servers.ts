import { randomUUID } from 'node:crypto';
import type { ServiceName } from '@app/contracts';
import { dropDatabase, prepareDatabase, urlOf } from '../../tools/infra/databases.js';
import { brokerUrl, readSettings, serviceDatabaseUrl } from '../../tools/infra/settings.js';
import type { AppUser } from '../../tools/infra/settings.js';
import { declareTopology, dropVhost } from '../../tools/infra/topology.js';
import { readTestUrls } from './test-urls.js';

export interface TestVhost {
  vhost: string;
  managementUrl: string;
  /** AMQP URL of an administrator in this vhost. */
  adminUrl: string;
  urlFor(user: AppUser): string;
  drop(): Promise<void>;
}

/** A vhost of one's own, with the whole topology and the apps' users and rights. */
export async function createVhost(inboxPartitions = 1): Promise<TestVhost> {
  const { rabbitMqAdminUrl, rabbitMqManagementUrl } = readTestUrls();
  const passwords = readSettings({}).brokerPasswords;
  const vhost = `test-${randomUUID().slice(0, 8)}`;
  const adminUrl = new URL(rabbitMqAdminUrl);
  await declareTopology({
    managementUrl: rabbitMqManagementUrl,
    adminUrl: adminUrl.href,
    vhost,
    passwords,
    inboxPartitions,
  });
  adminUrl.pathname = `/${vhost}`;
  return {
    vhost,
    managementUrl: rabbitMqManagementUrl,
    adminUrl: adminUrl.href,
    urlFor: (user) => brokerUrl(adminUrl.href, vhost, user, passwords[user]),
    drop: () => dropVhost(rabbitMqManagementUrl, rabbitMqAdminUrl, vhost),
  };
}

export interface TestDatabase {
  name: string;
  adminUrl: string;
  serviceUrl: string;
  drop(): Promise<void>;
}

/**
 * A database of one's own with the service's two roles.
 * @param template name of a database to copy, for instance a migrated one; nobody may be connected to it
 */
export async function createDatabase(service: ServiceName, template?: string): Promise<TestDatabase> {
  const { postgresAdminUrl } = readTestUrls();
  const database = `test_${randomUUID().slice(0, 8)}`;
  const target = { ...readSettings({}).databases[service], database };
  await prepareDatabase(postgresAdminUrl, target, template);
  return {
    name: database,
    adminUrl: urlOf(postgresAdminUrl, database),
    serviceUrl: serviceDatabaseUrl(postgresAdminUrl, target),
    drop: async () => {
      await dropDatabase(postgresAdminUrl, database);
    },
  };
}
