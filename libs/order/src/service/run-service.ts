import { listening } from '@app/boot';
import { RmqServer } from '@app/messaging';
import { NestLogger, type Logger } from '@app/observability';
import { isMigrated, type MigrationClass } from '@app/persistence';
import type { INestApplication, Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { UsedModels } from '../process-models/used-models.js';
import type { ServiceConfig } from './service.config.js';

/** Starts a service: its transport on the broker, and its health endpoints over HTTP. */
export async function startService(
  module: Type | DynamicModule,
  migrations: MigrationClass[],
  config: ServiceConfig,
  logger: Logger,
): Promise<INestApplication> {
  // Only probes and scrapes come over HTTP: a scraper that keeps its connection must not hold up the end.
  const app = await NestFactory.create(module, new FastifyAdapter({ forceCloseConnections: true }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await checkDatabase(app, migrations).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  app.connectMicroservice({ strategy: app.get(RmqServer) }, { inheritAppConfig: true });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.startAllMicroservices();
  await listening(app.listen(config.port, config.host));
  logger.info({ port: config.port }, 'listening');
  // Last, so that a service that cannot start says why and nothing else.
  warnOfTrial(config, logger);
  return app;
}

/** A service that runs in production without the image, and so without NODE_ENV, shows it by this line alone. */
export function warnOfTrial({ production }: Pick<ServiceConfig, 'production'>, logger: Logger): void {
  if (production) return;
  logger.warn(
    'NODE_ENV is not "production", so this is a trial: without WEBHOOKS_KEY secrets are encrypted with a published key, and a changed diagram is accepted',
  );
}

async function checkDatabase(app: INestApplication, migrations: MigrationClass[]): Promise<void> {
  const isCurrent = await isMigrated(app.get(DataSource), migrations).catch((error: Error) => {
    throw new Error(
      `The database does not tell which migrations it has (${error.message}): run \`npm run migrate\``,
    );
  });
  if (!isCurrent) throw new Error('The database has not all migrations: run `npm run migrate` first');
  await app.get(UsedModels).check();
}
