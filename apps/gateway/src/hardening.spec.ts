import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { orderReadPatterns } from '@app/contracts';
import { pino } from 'pino';
import { readGatewayConfig } from './gateway.config.js';
import { openApiDocument } from './openapi/document.js';
import { anOrder } from './testing/fake-services.js';
import { listen, startGateway } from './testing/start-gateway.js';
import { ORDER, PARTY, testGateway } from './testing/test-gateway.js';

/** What a caller may try who does not mean well, and what browsers are told. */
const routes: string[] = [];
const lines: string[] = [];
const sink = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    lines.push(chunk.toString());
    done();
  },
});

const gateway = testGateway({
  env: { DEMO_IDENTITY: 'true' },
  logger: pino({ level: 'debug' }, sink),
  prepare: (app) =>
    app
      .getHttpAdapter()
      .getInstance()
      .addHook(
        'onRoute',
        ({ method, url }) => void routes.push(...[method].flat().map((each) => `${each} ${url}`)),
      ),
});
const { services, call, problemOf } = gateway;
const path = `/v1/orders/${ORDER}`;

beforeAll(() => {
  services.on(orderReadPatterns('client').getOrder, () => ({ result: anOrder() }));
  services.on(orderReadPatterns('client').listOrders, () => ({
    result: { items: [], nextCursor: 'a>b"\r\nX-Injected: yes' },
  }));
});

it.each(['/v1/orders', path, '/v1/nothing', '/v1/orders/%zz', '/problems/not-found', '/health/live', '/'])(
  'says to browsers at %s what they may do with it',
  async (url) => {
    const { headers } = await call(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'self'.*object-src 'none'.*frame-ancestors 'none'/);
    expect(policy).not.toMatch(/script-src|unsafe-eval/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  },
);

it.each(['https://evil.example', 'null', 'http://localhost:3000.evil.example'])(
  'lets no page of %s read an answer or send a request of its own',
  async (origin) => {
    const preflight = await call(path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-portal-session',
      },
    });
    for (const { headers } of [preflight, await call(path, { headers: { origin } })])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  },
);

it.each([
  [path, 200],
  [path.replace('v', '%76'), 200],
  ['/v1/orders/%zz', 404],
])('keeps answers of the API from every shared cache: %s', async (url, expected) => {
  const { status, headers } = await call(url);
  expect([status, headers['cache-control']]).toEqual([expected, 'private, no-cache']);
});

describe('what a caller writes', () => {
  it('becomes no header of ours', async () => {
    for (const url of [
      '/v1/orders?q=a%0d%0aX-Injected:%20yes',
      '/auth/login?returnTo=/%0d%0aX-Injected:%20yes',
    ])
      expect((await call(url)).headers).not.toHaveProperty('x-injected');
    const { headers } = await call('/v1/orders');
    expect(String(headers.link)).not.toMatch(/[\r\n]|>.*>/);
  });

  it('becomes no line of the log, and no token is in it', async () => {
    lines.length = 0;
    const forged = '%0a%7B%22level%22%3A50%2C%22msg%22%3A%22forged%22%7D';
    await call(`/v1/orders/${forged}`, { headers: { 'user-agent': '{"level":50}', traceparent: 'a\tb' } });
    await call(`/v1/nothing${forged}`);
    await call(path, { headers: { authorization: 'Bearer not.a.token' } });
    await call(path, { headers: { cookie: 'pm_buyer=a-secret-cookie' } });
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) {
      expect(line.trim().split('\n')).toHaveLength(1);
      expect(JSON.parse(line)).toMatchObject({ level: expect.anything() });
    }
    expect(lines.join('')).not.toMatch(/eyJ|not\.a\.token|a-secret-cookie|Bearer/);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('changes no object by the name %s', async (name) => {
    const raw = `{"supplierId":"x","lines":[],"${name}":{"polluted":"yes"}}`;
    expect((await call('/v1/orders', { raw })).status).toBe(400);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('may nest only so deep', async () => {
    const raw = `{"lines":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await problemOf('/v1/orders', { raw })).code).toBe('invalid-request');
  });
});

let url: string;
beforeAll(async () => (url = await listen(gateway.app)));

it.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['a header without a name', 'GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n', 400],
  ['NUL in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n', 400],
  [
    'two lengths',
    'POST /v1/orders HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    400,
  ],
  [
    'a length and chunks',
    'POST /v1/orders HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
])('%s is answered %#, briefly and as a problem', async (_name, request, status) => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(request);
  const answer = await text(socket);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain('application/problem+json');
  expect(answer).not.toMatch(/\bat .*:\d+|HPE_|xxx/);
});

it('lets one company have only so many requests a minute, and others theirs', async () => {
  const { issuer } = gateway;
  const limited = await startGateway({
    services,
    env: { OIDC_ISSUER: issuer.issuer, RATE_LIMIT: 'on', RATE_LIMIT_PER_PARTY: '3' },
  });
  const token = await issuer.token({ role: 'buyer', party_id: PARTY });
  const other = await issuer.token({ role: 'buyer', party_id: '11111111-1111-4111-8111-111111111111' });
  const ask = (bearer: string) =>
    limited.inject({ url: path, headers: { authorization: `Bearer ${bearer}` } });
  const statuses: number[] = [];
  for (let times = 0; times < 4; times += 1) statuses.push((await ask(token)).statusCode);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const { headers, json } = await ask(token);
  expect(headers['ratelimit-policy']).toBe('"address";q=12000;w=60, "party";q=3;w=60');
  expect(headers.ratelimit).toMatch(/^"address";r=11995;t=\d+, "party";r=0;t=\d+$/);
  expect(json<{ code: string }>().code).toBe('rate-limited');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect((await ask(other)).statusCode).toBe(200);
  await limited.close();
});

it('lets one address have only so many requests a minute, whoever asks', async () => {
  const limited = await startGateway({
    services,
    env: { OIDC_ISSUER: gateway.issuer.issuer, RATE_LIMIT: 'on', RATE_LIMIT_PER_ADDRESS: '2' },
  });
  const statusFrom = async (remoteAddress: string) =>
    (await limited.inject({ url: '/problems/not-found', remoteAddress })).statusCode;
  const statuses: number[] = [];
  for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2'])
    statuses.push(await statusFrom(address));
  expect(statuses).toEqual([200, 200, 429, 200]);
  await limited.close();
});

it('lets one address guess only so many tokens a minute', async () => {
  const limited = await startGateway({
    services,
    env: { OIDC_ISSUER: gateway.issuer.issuer, RATE_LIMIT: 'on', RATE_LIMIT_PER_ADDRESS: '3' },
  });
  const statusFrom = async (remoteAddress: string, authorization?: string) =>
    (await limited.inject({ url: path, remoteAddress, headers: { ...(authorization && { authorization }) } }))
      .statusCode;
  const good = `Bearer ${await gateway.issuer.token({ role: 'buyer', party_id: PARTY })}`;
  const statuses: number[] = [];
  for (const authorization of ['Bearer a.b.c', 'rubbish', undefined, 'Bearer a.b.c', good])
    statuses.push(await statusFrom('192.0.2.1', authorization));
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
  expect(await statusFrom('192.0.2.2', good)).toBe(200);
  await limited.close();
});

/** Ways in that are not in the document: pages, files and what the portal's sign-in needs. */
const UNDOCUMENTED = [
  /^(GET|HEAD) \/problems\b/,
  /^(GET|HEAD) \/metrics$/,
  /^(GET|HEAD) \/auth\/callback$/,
  /^(GET|HEAD) \/(assets\/)?\*?$/,
];

it('has no way in that the document does not tell of', () => {
  const config = readGatewayConfig({ OIDC_ISSUER: gateway.issuer.issuer, DEMO_IDENTITY: 'true' });
  const { paths } = openApiDocument(gateway.app, config);
  const documented = new Set(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    ),
  );
  const hidden = routes
    .map((route) => route.replace(/^HEAD /, 'GET '))
    .filter((route) => !documented.has(route) && !UNDOCUMENTED.some((known) => known.test(route)));
  expect(routes.length).toBeGreaterThan(30);
  expect(hidden).toEqual([]);
});
