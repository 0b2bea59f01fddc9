import { randomUUID } from 'node:crypto';
import { listening, runMain } from '@app/boot';
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

/** Longer than any answer takes; what is still in hand after it is given up. */
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
    onFailure: (reason) => logger.warn({ reason }, 'the broker is unavailable'),
  });
  const app = await createApp(config, client, logger);
  serveDocs(app, config);
  await client.connect();
  const hub = app.get(EventHub);
  listenToNotifications(client.unwrap<AmqpConnectionManager>(), {
    instance,
    hub,
    onBegin: (side) => void tellUntold(app.get(ServiceClient), hub, side, { logger }),
  });
  await app.init();
  const { host, port } = config;
  await listening(app.getHttpAdapter().getInstance().listen({ host, port }));
  logger.info(
    { url: config.publicUrl },
    `Listening at ${config.publicUrl}, documented at ${config.publicUrl}/docs`,
  );
  void warnOfKeys(app.get(Readiness), config, logger);
  stopOnSignal(app, logger);
}

/** A gateway whose provider is misspelt looks sound until somebody signs in. */
async function warnOfKeys(readiness: Readiness, { oidc }: GatewayConfig, logger: Logger): Promise<void> {
  const { identityKeys } = (await readiness.report()).checks;
  if (identityKeys.status === 'down')
    logger.warn({ issuer: oidc.issuer, err: identityKeys.reason }, 'new tokens cannot be verified');
}

/** Unready first, then no new requests, then those in hand are finished. */
function stopOnSignal(app: NestFastifyApplication, logger: Logger): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'Stopping');
    app.get(Readiness).beginShutdown();
    setTimeout(() => {
      logger.warn('Answers that are still under way are broken off');
      process.exit(1);
    }, SHUTDOWN_MS).unref();
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

await runMain('gateway', () => start(createLogger('gateway')));
