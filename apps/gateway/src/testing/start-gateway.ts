import type { Logger } from '@app/observability';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { createApp } from '../create-app.js';
import { readGatewayConfig } from '../gateway.config.js';
import { FakeServices } from './fake-services.js';

export interface GatewayOptions {
  services?: FakeServices;
  /** Limits of requests are off unless set here. */
  env?: NodeJS.ProcessEnv;
  logger?: Logger;
  /** Called before there is any route. */
  prepare?: (app: NestFastifyApplication) => void;
}

/** A gateway that is ready and does not listen. */
export async function startGateway({
  services = new FakeServices(),
  env,
  logger = pino({ level: 'silent' }),
  prepare,
}: GatewayOptions): Promise<NestFastifyApplication> {
  const app = await createApp(readGatewayConfig({ RATE_LIMIT: 'off', ...env }), services, logger);
  prepare?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** @returns its address */
export const listen = (app: NestFastifyApplication): Promise<string> =>
  app.getHttpAdapter().getInstance().listen({ host: '127.0.0.1', port: 0 });
