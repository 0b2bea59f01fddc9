import { CLIENT_COMMANDS, ERROR_CODES } from '@app/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { anOrder, FakeServices } from './fake-services.js';
import { startGateway, type GatewayOptions } from './start-gateway.js';
import { TokenIssuer } from './token-issuer.js';

/** The company of the buyer that calls. */
export const PARTY = '0b9c2f6e-3f0c-4d53-9f3c-5a51d8a3b6f1';
/** The company of the supplier that calls. */
export const SUPPLIER = '4f9a3c1e-6b8d-4d2a-9c47-0e2b7a51f3d6';
export const ORDER = anOrder().id;

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  as?: 'buyer' | 'supplier' | 'operator' | 'nobody';
  headers?: Record<string, string>;
  body?: unknown;
  raw?: string | Buffer;
}

/** A gateway for one test file, in front of services that say what the test wants. */
export function testGateway(options: Omit<GatewayOptions, 'services'> = {}) {
  const services = new FakeServices();
  const tokens: Record<string, string> = {};
  let issuer: TokenIssuer;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    issuer = await new TokenIssuer().start();
    tokens.buyer = await issuer.token({ role: 'buyer', party_id: PARTY });
    tokens.supplier = await issuer.token({ role: 'supplier', party_id: SUPPLIER });
    tokens.operator = await issuer.token({ role: 'operator' });
    const env = { OIDC_ISSUER: issuer.issuer, ...options.env };
    app = await startGateway({ ...options, services, env });
  });
  afterAll(async () => {
    await app.close();
    await issuer.stop();
  });
  beforeEach(() => {
    services.asked.length = 0;
    services.on(CLIENT_COMMANDS.placeOrder, () => ({ result: anOrder({ status: 'PLACED', version: 1 }) }));
  });

  async function call(url: string, { method, as = 'buyer', headers, body, raw }: Call = {}) {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await app.inject({
      url,
      method: method ?? (payload === undefined ? 'GET' : 'POST'),
      headers: {
        ...(as !== 'nobody' && { authorization: `Bearer ${tokens[as]}` }),
        ...(payload !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      payload,
    });
    const isJson = /json/.test(String(response.headers['content-type']));
    const json = isJson ? response.json<Record<string, unknown>>() : {};
    return { status: response.statusCode, headers: response.headers, text: response.body, json };
  }

  /** Every problem has the same members, whatever went wrong. */
  async function problemOf(url: string, options: Call) {
    const { status, headers, json, text } = await call(url, options);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const code = json.code as keyof typeof ERROR_CODES;
    expect(json).toMatchObject({
      type: `http://localhost:3000/problems/${code}`,
      title: ERROR_CODES[code].title,
      status: ERROR_CODES[code].status,
      instance: url.split('?')[0],
      detail: expect.any(String) as string,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
    expect(status).toBe(ERROR_CODES[code].status);
    expect(text).not.toMatch(/\bat .*\.(js|ts):\d+/);
    return { code, headers, json, errors: (json.errors ?? []) as Record<string, unknown>[] };
  }

  return {
    services,
    call,
    problemOf,
    get app() {
      return app;
    },
    get issuer() {
      return issuer;
    },
  };
}
