import { pino } from 'pino';
import { randomUUID } from 'node:crypto';
import { firstValueFrom } from 'rxjs';
import type { INestApplication } from '@nestjs/common';
import {
  requestsQueue,
  readsQueue,
  type Actor,
  type OrderView,
  type Query,
  type Refusal,
  type Reply,
  type ServiceName,
} from '@app/contracts';
import { RmqRequestClient } from '@app/messaging';
import { startService, type ServiceConfig } from '@app/order';
import { loadModels, type ProcessModels } from '@app/process';
import { AppModule as ClientModule } from '../../apps/client-service/src/app.module.js';
import { migrateClientDatabase } from '../../apps/client-service/src/migrate.js';
import { migrations as clientMigrations } from '../../apps/client-service/src/migrations/index.js';
import { AppModule as SupplierModule } from '../../apps/supplier-service/src/app.module.js';
import { migrateSupplierDatabase } from '../../apps/supplier-service/src/migrate.js';
import { migrations as supplierMigrations } from '../../apps/supplier-service/src/migrations/index.js';
import { createDatabase, createVhost, type TestDatabase, type TestVhost } from './servers.js';

/** Both services on real servers of their own, and a client that speaks to them as the gateway does. */
export interface Services {
  vhost: TestVhost;
  databases: Record<ServiceName, TestDatabase>;
  /** Moves the clock of both services; timers and deadlines follow it. */
  setTime(time: Date): void;
  app(service: ServiceName): INestApplication;
  command<Result = OrderView>(command: TestCommand): Promise<Reply<Result>>;
  query<Result>(query: TestQuery): Promise<Reply<Result>>;
  stop(): Promise<void>;
}

export interface TestCommand {
  pattern: string;
  party: string;
  role: Actor['role'];
  body?: object;
  orderId?: string;
  key?: string;
  fingerprint?: string;
  expectedVersion?: number;
}

export interface TestQuery {
  pattern: string;
  party?: string;
  role: Actor['role'];
  body: object;
}

const RPC_MS = 20_000;
const quiet = pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' });
const queueOf = (pattern: string, queue: (service: ServiceName) => string) =>
  queue(pattern.startsWith('client.') ? 'client-service' : 'supplier-service');

export async function startServices(models?: ProcessModels): Promise<Services> {
  const vhost = await createVhost();
  const databases = {
    'client-service': await createDatabase('client-service'),
    'supplier-service': await createDatabase('supplier-service'),
  };
  await migrateClientDatabase(databases['client-service'].adminUrl);
  await migrateSupplierDatabase(databases['supplier-service'].adminUrl);
  let offsetMs = 0;
  const common = {
    models: models ?? (await loadModels()),
    logger: quiet,
    clock: () => new Date(Date.now() + offsetMs),
  };
  const config = (service: ServiceName): ServiceConfig => ({
    databaseUrl: databases[service].serviceUrl,
    rabbitmqUrl: vhost.urlFor(service),
    host: '127.0.0.1',
    port: 0,
    poolSize: 4,
    prefetch: 300,
    batchWindowMs: 0,
  });
  const client = config('client-service');
  const supplier = config('supplier-service');
  const apps = {
    'client-service': await startService(
      ClientModule.register({ ...common, config: client }),
      clientMigrations,
      client,
      quiet,
    ),
    'supplier-service': await startService(
      SupplierModule.register({ ...common, config: supplier }),
      supplierMigrations,
      supplier,
      quiet,
    ),
  };
  const requests = new RmqRequestClient({
    url: vhost.urlFor('gateway'),
    appName: 'test',
    instance: randomUUID(),
    timeoutMs: RPC_MS,
  });
  await requests.ready();
  const send = <R>(queue: string, pattern: string, payload: object) =>
    firstValueFrom(requests.send<R>({ queue, pattern }, payload));

  return {
    vhost,
    databases,
    setTime: (time) => (offsetMs = time.getTime() - Date.now()),
    app: (service) => apps[service],
    command: ({ pattern, role, body = {}, key = randomUUID(), fingerprint = key, ...rest }) =>
      send(queueOf(pattern, requestsQueue), pattern, {
        ...rest,
        key,
        fingerprint,
        body,
        actor: { role, subject: `${role} under test` },
        deadline: Date.now() + RPC_MS,
      }),
    query: ({ pattern, role, ...rest }) =>
      send(queueOf(pattern, readsQueue), pattern, {
        ...rest,
        actor: { role, subject: `${role} under test` },
        deadline: Date.now() + RPC_MS,
      } satisfies Query),
    async stop() {
      await requests.close();
      await Promise.all(Object.values(apps).map((app) => app.close()));
      await Promise.all(Object.values(databases).map((database) => database.drop()));
      await vhost.drop();
    },
  };
}

/** @throws with the refusal where the reply is one */
export function resultOf<Result>(reply: Reply<Result>): Result {
  if ('result' in reply) return reply.result;
  throw new Error(`refused: ${JSON.stringify(reply.refusal)}`);
}

export function refusalOf(reply: Reply): Refusal {
  if ('refusal' in reply) return reply.refusal;
  throw new Error(`not refused: ${JSON.stringify(reply.result)}`);
}
