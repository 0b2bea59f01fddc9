import { writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { gatewayEnv, identityEnv } from '../../test/support/app-env.js';
import { startPrivateServers, type PrivateServers } from '../../test/support/private-servers.js';
import { urlOf } from '../../tools/infra/databases.js';
import { freePort } from '../../tools/infra/ports.js';
import type { Progress } from '../../tools/infra/progress.js';
import {
  brokerUrl,
  readSettings,
  serviceDatabaseUrl,
  type AppUser,
  type InfraSettings,
} from '../../tools/infra/settings.js';
import { STEPS } from '../../tools/infra/steps.js';
import { BenchApp, killBenchApps } from './bench-app.js';
import { makeParties, partiesFile, registerParties, type BenchParties } from './bench-parties.js';

export interface BenchSystemOptions {
  buyers: number;
  suppliers: number;
  /** Where each app writes a CPU profile when it ends. */
  profileFolder?: string;
}

/** The whole product on servers of its own, with nothing in it but the bench's parties. */
export interface BenchSystem {
  parties: BenchParties;
  gatewayUrl: string;
  identityUrl: string;
  /** An administrator's. */
  urls: { postgres: string; rabbitMq: string; client: string; supplier: string };
  /** Process ids to count the CPU of. */
  roots: Record<string, number>;
  stop(): Promise<void>;
}

export async function startBenchSystem(
  options: BenchSystemOptions,
  progress: Progress,
): Promise<BenchSystem> {
  const servers = await startPrivateServers({ progress, postgresSettings: serverForReal() });
  try {
    return await startOn(servers, options);
  } catch (error) {
    killBenchApps();
    await servers.dispose();
    throw error;
  }
}

async function startOn(servers: PrivateServers, options: BenchSystemOptions): Promise<BenchSystem> {
  const apps: BenchApp[] = [];
  const settings = settingsFor(servers);
  for (const step of [STEPS.databases, STEPS.topology, STEPS.migrations])
    await step(settings, () => undefined);
  const parties = makeParties(options);
  const { postgresAdminUrl: postgres, rabbitMqAdminUrl: rabbitMq, databases } = settings;
  const client = urlOf(postgres, databases['client-service'].database);
  const supplier = urlOf(postgres, databases['supplier-service'].database);
  await registerParties(parties, client, supplier);
  const file = join(servers.folder, 'parties.json');
  await writeFile(file, partiesFile(parties));
  const ports = { identity: await freePort(), gateway: await freePort() };
  const addresses = {
    identityUrl: `http://localhost:${ports.identity}`,
    gatewayUrl: `http://localhost:${ports.gateway}`,
  };
  const start = async (
    name: string,
    port: number,
    env: Record<string, string>,
    readyPath = '/health/ready',
  ) => {
    const logFile = join(servers.folder, `${name}.log`);
    const nodeOptions = options.profileFolder
      ? ['--cpu-prof', `--cpu-prof-dir=${options.profileFolder}`, `--cpu-prof-name=${name}.cpuprofile`]
      : [];
    const app = new BenchApp({ name, port, env, readyPath, logFile, nodeOptions });
    apps.push(app);
    await app.ready();
    return app.pid;
  };
  const identity = { ...identityEnv(addresses, servers.folder), DEMO_PARTIES_FILE: file };
  return {
    parties,
    ...addresses,
    urls: { postgres, rabbitMq, client, supplier },
    roots: {
      identity: await start('identity', ports.identity, identity, '/.well-known/openid-configuration'),
      'client-service': await start(
        'client-service',
        await freePort(),
        serviceEnv(settings, 'client-service'),
      ),
      'supplier-service': await start(
        'supplier-service',
        await freePort(),
        serviceEnv(settings, 'supplier-service'),
      ),
      gateway: await start('gateway', ports.gateway, {
        ...gatewayEnv(addresses, broker(settings, 'gateway')),
        MAX_REQUESTS_IN_HAND: '0',
      }),
      postgres: servers.postgres.pid,
      rabbitmq: servers.rabbitMq.pid,
    },
    async stop() {
      // Gateway first, which was started last: then nobody asks the services any more.
      for (const app of [...apps].reverse()) await app.stop();
      await servers.dispose();
    },
  };
}

/** As docs/operations.md says for millions of orders; with a developer's settings, a bench would measure those. */
const serverForReal = () => ({
  shared_buffers: `${Math.floor(totalmem() / 4 / 2 ** 20)}MB`,
  max_wal_size: '8GB',
});

const settingsFor = ({ urls }: PrivateServers): InfraSettings =>
  readSettings({
    POSTGRES_ADMIN_URL: urls.postgresAdminUrl,
    RABBITMQ_ADMIN_URL: urls.rabbitMqAdminUrl,
    RABBITMQ_MANAGEMENT_URL: urls.rabbitMqManagementUrl,
  });

const broker = ({ rabbitMqAdminUrl, vhost, brokerPasswords }: InfraSettings, user: AppUser) =>
  brokerUrl(rabbitMqAdminUrl, vhost, user, brokerPasswords[user]);

const serviceEnv = (settings: InfraSettings, service: keyof InfraSettings['databases']) => ({
  RABBITMQ_URL: broker(settings, service),
  [service === 'client-service' ? 'CLIENT_DATABASE_URL' : 'SUPPLIER_DATABASE_URL']: serviceDatabaseUrl(
    settings.postgresAdminUrl,
    settings.databases[service],
  ),
});
