import { createLogger } from '@app/observability';
import type { OpenAPIObject } from '@nestjs/swagger';
import { EMPTY, type Observable } from 'rxjs';
import { createApp } from '../create-app.js';
import { readGatewayConfig } from '../gateway.config.js';
import type { RequestClient } from '../services/service-client.js';
import { openApiDocument } from './document.js';

/** Never asked: describing the routes calls none of them. */
const NOBODY: RequestClient = {
  send: (): Observable<unknown> => EMPTY,
  connect: async () => undefined,
  close: async () => undefined,
  unavailability: () => undefined,
};

/** The document as a gateway with default settings shows it. Only the built app knows it: the build adds the schemas. */
export async function describeApi(): Promise<OpenAPIObject> {
  const config = readGatewayConfig({});
  const app = await createApp(config, NOBODY, createLogger('gateway'));
  await app.init();
  const document = openApiDocument(app, config);
  await app.close();
  return document;
}
