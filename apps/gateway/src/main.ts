import { randomUUID } from 'node:crypto';
import { RmqRequestClient } from '@app/messaging';
import { createLogger, startTracing, stopTracing, type Logger } from '@app/observability';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AmqpConnectionManager } from 'amqp-connection-manager';
import { createApp } from './create-app.js';
import { EventHub } from './events/event-hub.js';
import { listenToNotifications } from './events/notifications.js';
import { tellUntold } from './events/tell-untold.js';
import { readGatewayConfig, type GatewayConfig } from './gateway.config.js';
import { Readiness } from './health/readiness.js';
import { serveDocs } from './openapi/document.js';
import { RPC_DEADLINE_MS } from './services/requests.js';
import { ServiceClient } from './services/service-client.js';

/** Longer than any answer takes; after it what is still in hand is given up. */
const SHUTDOWN_MS = 25_000;

async function start(logger: Logger): Promise<void> {
  const config = readGatewayConfig(process.env);
  await startTracing('gateway');
  const instance = randomUUID();
  const client = new RmqRequestClient({
    url: config.rabbitmqUrl,
    appName: 'gateway',
    instance,
    timeoutMs: RPC_DEADLINE_MS,
  });
  const app = await createApp(config, client, logger);
  serveDocs(app, config);
  await client.connect();
  const hub = app.get(EventHub);
  listenToNotifications(
    client.unwrap<AmqpConnectionManager>(),
    instance,
    hub,
    (side) => void tellUntold(app.get(ServiceClient), hub, side, { logger }),
  );
  await app.init();
  const { host, port } = config;
  await app
    .getHttpAdapter()
    .getInstance()
    .listen({ host, port })
    .catch((error: NodeJS.ErrnoException) => {
      throw listenFault(error, config);
    });
  logger.info(
    { url: config.publicUrl },
    `Listening at ${config.publicUrl}, documented at ${config.publicUrl}/docs`,
  );
  stopOnSignal(app, logger);
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: GatewayConfig): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} on ${host} is taken: set PORT to a free one`);
  if (error.code === 'EACCES')
    return new Error(`Port ${port} is not allowed to this user: set PORT to one above 1023`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error('HOST is no address of this machine');
  return error;
}

/** Unready first, then no new requests, then those in hand are finished. */
function stopOnSignal(app: NestFastifyApplication, logger: Logger): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'Stopping');
    app.get(Readiness).beginShutdown();
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    app
      .close()
      .then(stopTracing)
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

const logger = createLogger('gateway');
try {
  await start(logger);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
