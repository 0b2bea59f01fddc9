import { SERVICES } from '@app/contracts';
import { migrateClientDatabase } from '../../apps/client-service/src/migrate.js';
import { migrateSupplierDatabase } from '../../apps/supplier-service/src/migrate.js';
import { readCutoffs } from '../retention/retention-settings.js';
import { retainAndTell } from '../retention/retention.js';
import { seedDemo } from '../seed/seed.js';
import { ownedDatabase } from './as-owner.js';
import { prepareDatabase, urlOf } from './databases.js';
import type { Progress } from './progress.js';
import type { InfraSettings } from './settings.js';
import { declareTopology } from './topology.js';

export type Step = (settings: InfraSettings, progress: Progress) => Promise<void>;

/**
 * What can be done on a running PostgreSQL: what an app needs before it starts, in this order, and what is done now and
 * then. Each may be repeated. A new step is a new line here.
 */
export const POSTGRES_STEPS = {
  databases: async ({ databases }, progress) => {
    for (const service of SERVICES) {
      await prepareDatabase(databases[service].adminUrl, databases[service]);
      progress(`Database ${databases[service].database}: ready`);
    }
  },
  migrations: async ({ databases }, progress) => {
    const migrate = { 'client-service': migrateClientDatabase, 'supplier-service': migrateSupplierDatabase };
    for (const service of SERVICES) {
      const { adminUrl, database } = databases[service];
      const done = await migrate[service](urlOf(adminUrl, database));
      progress(`Migrations of ${service}: ${done.length > 0 ? done.join(', ') : 'nothing new'}`);
    }
  },
  retention: async (settings, progress) => {
    const cutoffs = readCutoffs(process.env, new Date());
    for (const service of SERVICES) {
      await retainAndTell(service, ownedDatabase(settings, service), cutoffs, progress);
    }
  },
  'demo-data': async (settings, progress) => {
    const found = await seedDemo(
      ownedDatabase(settings, 'client-service'),
      ownedDatabase(settings, 'supplier-service'),
    );
    progress(`Demo data: ${found.buyers} buyers, ${found.suppliers} suppliers, ${found.prices} prices`);
  },
} satisfies Record<string, Step>;

/** The same on a running RabbitMQ. */
export const RABBITMQ_STEPS = {
  topology: async (settings, progress) => {
    await declareTopology({
      managementUrl: settings.rabbitMqManagementUrl,
      adminUrl: settings.rabbitMqAdminUrl,
      vhost: settings.vhost,
      passwords: settings.brokerPasswords,
      inboxPartitions: settings.inboxPartitions,
    });
    progress(`RabbitMQ: exchanges, queues and users of vhost ${settings.vhost} are ready`);
  },
} satisfies Record<string, Step>;

export const STEPS = { ...POSTGRES_STEPS, ...RABBITMQ_STEPS };

export type StepName = keyof typeof STEPS;

export const isStepName = (name: string): name is StepName => Object.hasOwn(STEPS, name);
