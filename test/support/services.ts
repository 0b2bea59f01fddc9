import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { INestApplication } from '@nestjs/common';
import type { ServiceName } from '@app/contracts';
import { createLogger } from '@app/observability';
import { startService, type ServiceConfig } from '@app/order';
import { loadModels, type ProcessModels } from '@app/process';
import { AppModule as ClientModule } from '../../apps/client-service/src/app.module.js';
import { migrations as clientMigrations } from '../../apps/client-service/src/migrations/index.js';
import { AppModule as SupplierModule } from '../../apps/supplier-service/src/app.module.js';
import { migrations as supplierMigrations } from '../../apps/supplier-service/src/migrations/index.js';
import { prepareGround, type Ground } from './ground.js';
import { logFile } from './log-files.js';
import { connectRequester, type Requester } from './requester.js';

/** The two services alone, in this process so that tests can move their clock, on a ground of their own. */
export interface Services extends Ground, Omit<Requester, 'close'> {
  /** Moves the clock of both services; timers and deadlines follow it. */
  setTime(time: Date): void;
  app(service: ServiceName): INestApplication;
  /** Starts a service again after its app was closed: on the database that `databases` names by then. */
  reopen(service: ServiceName): Promise<void>;
  stop(): Promise<void>;
}

/** As in an app of its own, but to the test. */
function loggerTo(onLog: ((text: string) => void) | undefined) {
  const toFile = logFile('services');
  if (!onLog && !toFile) return pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' });
  const heard = (text: string) => {
    onLog?.(text);
    toFile?.(text);
  };
  return createLogger('services', heardBy(heard));
}

const heardBy = (onLog: (text: string) => void) =>
  new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      onLog(chunk.toString());
      done();
    },
  });

/** @param onLog hears what the services write into their logs, which are silent unless the run keeps them */
export async function startServices(
  models?: ProcessModels,
  onLog?: (text: string) => void,
): Promise<Services> {
  const quiet = loggerTo(onLog);
  const ground = await prepareGround();
  let offsetMs = 0;
  const common = {
    models: models ?? (await loadModels()),
    logger: quiet,
    clock: () => new Date(Date.now() + offsetMs),
  };
  const config = (service: ServiceName): ServiceConfig => ({
    databaseUrl: ground.databases[service].serviceUrl,
    rabbitmqUrl: ground.vhost.urlFor(service),
    host: '127.0.0.1',
    port: 0,
    poolSize: 4,
    prefetch: 300,
    batchWindowMs: 0,
    inboxPartitions: 1,
    inboxPreferred: [1],
    production: false,
    webhooks: { allowLoopback: true, key: 'a key of thirty-two characters, for tests' },
  });
  const open = (service: ServiceName): Promise<INestApplication> => {
    const settings = config(service);
    const options = { ...common, config: settings };
    return service === 'client-service'
      ? startService(ClientModule.register(options), clientMigrations, settings, quiet)
      : startService(SupplierModule.register(options), supplierMigrations, settings, quiet);
  };
  const apps = {
    'client-service': await open('client-service'),
    'supplier-service': await open('supplier-service'),
  };
  const requester = await connectRequester(ground.vhost);
  return {
    ...ground,
    ...requester,
    setTime: (time) => (offsetMs = time.getTime() - Date.now()),
    app: (service) => apps[service],
    async reopen(service) {
      apps[service] = await open(service);
    },
    async stop() {
      await requester.close();
      await Promise.all(Object.values(apps).map((app) => app.close()));
      await ground.clear();
    },
  };
}
