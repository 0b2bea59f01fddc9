import {
  CLIENT_COMMANDS,
  ERROR_CODES,
  LIMITS,
  orderReads,
  SUPPLIER_COMMANDS,
  SUPPLIER_READS,
  type OperatorStats,
  type PriceListChange,
  type PriceListView,
  type QuotationView,
  type StagePriceList,
} from '@app/contracts';
import { RequestNotSent, RequestTimedOut } from '@app/messaging';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { createApp } from './create-app.js';
import { readGatewayConfig } from './gateway.config.js';
import { anOrder, FakeServices } from './testing/fake-services.js';
import { TokenIssuer } from './testing/token-issuer.js';

const PARTY = '0b9c2f6e-3f0c-4d53-9f3c-5a51d8a3b6f1';
const SUPPLIER = '4f9a3c1e-6b8d-4d2a-9c47-0e2b7a51f3d6';
const ORDER = anOrder().id;
const line = { sku: 'PC', quantity: '35', unitCode: 'EA' };
const goodBody = { supplierId: SUPPLIER, lines: [line], reference: 'gentofte' };

let issuer: TokenIssuer;
let services: FakeServices;
let app: NestFastifyApplication;
const tokens: Record<string, string> = {};

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  as?: 'buyer' | 'supplier' | 'operator' | 'nobody';
  headers?: Record<string, string>;
  body?: unknown;
  raw?: string;
}

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

beforeAll(async () => {
  issuer = await new TokenIssuer().start();
  tokens.buyer = await issuer.token({ role: 'buyer', party_id: PARTY });
  tokens.supplier = await issuer.token({ role: 'supplier', party_id: SUPPLIER });
  tokens.operator = await issuer.token({ role: 'operator' });
  services = new FakeServices();
  const config = readGatewayConfig({ OIDC_ISSUER: issuer.issuer, RATE_LIMIT: 'off' });
  app = await createApp(config, services, pino({ level: 'silent' }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app.close();
  await issuer.stop();
});
beforeEach(() => {
  services.asked.length = 0;
  services.on(CLIENT_COMMANDS.placeOrder, () => ({ result: anOrder({ status: 'PLACED', version: 1 }) }));
});

describe('placing an order', () => {
  it('answers 201 with Location and entity tag, and names party and key in the command', async () => {
    const headers = { 'idempotency-key': '"k-1"', traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01` };
    const { status, headers: answered, json } = await call('/v1/orders', { body: goodBody, headers });
    expect(status).toBe(201);
    expect(answered).toMatchObject({ location: `/v1/orders/${ORDER}`, etag: '"1"' });
    expect(json).toMatchObject({ id: ORDER, status: 'PLACED' });
    const [{ queue, payload }] = services.asked;
    expect(queue).toBe('client-service.requests');
    expect(payload).toMatchObject({
      party: PARTY,
      key: 'k-1',
      actor: { role: 'buyer', subject: 'someone' },
      body: goodBody,
      traceparent: expect.stringMatching(new RegExp(`^00-${'ab'.repeat(16)}-`)) as string,
    });
    expect(payload.deadline - Date.now()).toBeGreaterThan(3_000);
  });

  it('marks the stored result of a repeated key', async () => {
    services.on(CLIENT_COMMANDS.placeOrder, () => ({ result: anOrder(), replayed: true }));
    const { headers } = await call('/v1/orders', { body: goodBody });
    expect(headers['idempotent-replayed']).toBe('true');
  });

  it.each<[string, unknown, [string, string][]]>([
    [
      'nothing at all',
      undefined,
      [
        ['/supplierId', 'required'],
        ['/lines', 'required'],
      ],
    ],
    [
      'a price of the buyer',
      { ...goodBody, lines: [{ ...line, unitPrice: '1' }] },
      [['/lines/0/unitPrice', 'unknown-field']],
    ],
    [
      'many faults',
      {
        supplierId: 7,
        lines: [
          { ...line, quantity: 35 },
          { quantity: '1', unitCode: 'each' },
        ],
        note: 'n'.repeat(2001),
      },
      [
        ['/supplierId', 'not-a-uuid'],
        ['/lines/0/quantity', 'not-a-string'],
        ['/lines/1/unitCode', 'not-a-unit-code'],
        ['/lines/1/sku', 'required'],
        ['/note', 'too-long'],
      ],
    ],
    [
      'a quantity that is no number',
      { ...goodBody, lines: [{ ...line, quantity: 'many' }] },
      [['/lines/0/quantity', 'not-a-decimal']],
    ],
    ['lines that are no list', { ...goodBody, lines: 'PC' }, [['/lines', 'not-an-array']]],
    ['lines that are no objects', { ...goodBody, lines: ['PC'] }, [['/lines/0', 'not-an-object']]],
    [
      'a shape and a rule fault',
      { ...goodBody, supplierId: 'x', lines: [] },
      [
        ['/supplierId', 'not-a-uuid'],
        ['/lines', 'no-lines'],
      ],
    ],
    ['a list as body', [goodBody], [['', 'not-an-object']]],
    [
      'a date that does not exist',
      { ...goodBody, delivery: { date: '2026-02-30' } },
      [['/delivery/date', 'not-a-date']],
    ],
  ])('tells every fault of %s as 400', async (_name, body, expected) => {
    const { code, errors } = await problemOf('/v1/orders', { method: 'POST', body });
    expect(code).toBe('invalid-request');
    const found = errors.map(({ pointer, code: fault }) => [pointer, fault]);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(services.asked).toHaveLength(0);
  });

  it.each<[string, unknown[], string]>([
    ['no lines', [], 'no-lines'],
    ['501 lines', Array.from({ length: 501 }, () => line), 'too-many-lines'],
    ['a quantity of zero', [{ ...line, quantity: '0.00' }], 'quantity-out-of-range'],
    ['a negative quantity', [{ ...line, quantity: '-1' }], 'quantity-out-of-range'],
  ])('tells %s as 422', async (_name, lines, fault) => {
    const { code, errors } = await problemOf('/v1/orders', { body: { ...goodBody, lines } });
    expect(code).toBe('rule-violated');
    expect(errors).toEqual([expect.objectContaining({ code: fault })]);
    expect(services.asked).toHaveLength(0);
  });

  it('takes 500 lines, and null as absent', async () => {
    const lines = Array.from({ length: LIMITS.linesPerOrder }, () => ({ ...line, name: null }));
    const { status } = await call('/v1/orders', { body: { ...goodBody, lines, note: null } });
    expect(status).toBe(201);
    expect(services.asked[0].payload.body).not.toHaveProperty('note');
  });

  it.each<[string, Call, string]>([
    ['broken JSON', { raw: '{"lines": [' }, 'malformed-json'],
    ['a polluted prototype', { raw: '{"__proto__": {"a": 1}}' }, 'malformed-json'],
    [
      'more than 256 KiB',
      { raw: JSON.stringify({ note: 'n'.repeat(LIMITS.httpBodyBytes) }) },
      'payload-too-large',
    ],
    ['XML', { raw: '<order/>', headers: { 'content-type': 'application/xml' } }, 'unsupported-media-type'],
    [
      'a form',
      { raw: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      'unsupported-media-type',
    ],
    ['plain text', { raw: 'PC', headers: { 'content-type': 'text/plain' } }, 'unsupported-media-type'],
    ['CSV', { raw: 'sku\r\nPC', headers: { 'content-type': 'text/csv' } }, 'unsupported-media-type'],
    [
      'a key that is too long',
      { body: goodBody, headers: { 'idempotency-key': 'k'.repeat(256) } },
      'invalid-request',
    ],
  ])('refuses %s', async (_name, options, expected) => {
    const { code } = await problemOf('/v1/orders', { method: 'POST', ...options });
    expect(code).toBe(expected);
    expect(services.asked).toHaveLength(0);
  });
});

describe('who may do what', () => {
  it.each<[string, Call, string, string | undefined]>([
    ['no token', { as: 'nobody' }, 'unauthenticated', 'Bearer realm="procmetier"'],
    ['rubbish', { as: 'nobody', headers: { authorization: 'Bearer rubbish' } }, 'unauthenticated', undefined],
    [
      'another scheme',
      { as: 'nobody', headers: { authorization: 'Basic YTpi' } },
      'unauthenticated',
      undefined,
    ],
    ['a supplier at a buyer’s route', { as: 'supplier' }, 'role-not-allowed', undefined],
    ['an operator at a buyer’s route', { as: 'operator' }, 'role-not-allowed', undefined],
  ])('%s', async (_name, options, expected, challenge) => {
    const { code, headers } = await problemOf('/v1/orders', options);
    expect(code).toBe(expected);
    expect(headers['www-authenticate']).toMatch(/^Bearer realm="procmetier"/);
    if (challenge) expect(headers['www-authenticate']).toBe(challenge);
    expect(services.asked).toHaveLength(0);
  });
});

describe('what services say', () => {
  const accept = `/v1/orders/${ORDER}/quotation/accept`;
  const decide = (options: Call = {}) => problemOf(accept, { body: { revision: 1 }, ...options });

  it('copies the fields of a refusal', async () => {
    const fields = { state: 'COMPLETED', turn: null, allowed: [] };
    services.on(CLIENT_COMMANDS.acceptQuotation, () => ({
      refusal: { code: 'transition-not-allowed', ...fields },
      replayed: true,
    }));
    const { json, headers } = await decide();
    expect(json).toMatchObject({ code: 'transition-not-allowed', ...fields });
    expect(headers['idempotent-replayed']).toBe('true');
  });

  it.each<[string, unknown, string]>([
    ['a refusal of the version', { refusal: { code: 'version-mismatch' } }, 'version-mismatch'],
    ['a code that nobody knows', { refusal: { code: 'surprise' } }, 'internal-error'],
    ['a request that was not sent', new RequestNotSent('away'), 'service-unavailable'],
    ['silence after a command', new RequestTimedOut('silent'), 'outcome-unknown'],
    ['a defect', new Error('secret at /home/x.ts:1'), 'internal-error'],
  ])('%s', async (_name, answer, expected) => {
    services.on(CLIENT_COMMANDS.acceptQuotation, async () => {
      if (answer instanceof Error) throw answer;
      return answer as { refusal: { code: string } };
    });
    const { code, headers, json } = await decide();
    expect(code).toBe(expected);
    expect(JSON.stringify(json)).not.toContain('secret');
    expect(headers['retry-after'] !== undefined).toBe(
      ERROR_CODES[expected as 'outcome-unknown'].status === 503,
    );
  });

  it('says of a question that nothing was taken', async () => {
    services.on(orderReads('client').getOrder, async () => {
      throw new RequestTimedOut('silent');
    });
    expect((await problemOf(`/v1/orders/${ORDER}`, {})).code).toBe('service-unavailable');
  });

  it('sends If-Match as the expected version, and the order’s id', async () => {
    services.on(CLIENT_COMMANDS.acceptQuotation, () => ({ result: anOrder({ version: 6 }) }));
    const { status, headers } = await call(accept, { body: { revision: 1 }, headers: { 'if-match': '"5"' } });
    expect(status).toBe(200);
    expect(headers.etag).toBe('"6"');
    expect(services.asked[0].payload).toMatchObject({
      orderId: ORDER,
      expectedVersion: 5,
      body: { revision: 1 },
    });
  });

  it('takes a decision without a body where it needs none', async () => {
    services.on(SUPPLIER_COMMANDS.confirmOrder, () => ({ result: anOrder() }));
    const { status } = await call(`/v1/supplier/orders/${ORDER}/confirm`, { method: 'POST', as: 'supplier' });
    expect(status).toBe(200);
    expect(services.asked[0]).toMatchObject({ queue: 'supplier-service.requests', payload: { body: {} } });
  });
});

describe('reading', () => {
  it('answers 304 for what the caller has', async () => {
    services.on(orderReads('client').getOrder, () => ({ result: anOrder() }));
    const first = await call(`/v1/orders/${ORDER}`);
    expect(first).toMatchObject({
      status: 200,
      headers: { etag: '"5"', 'cache-control': 'private, no-cache' },
    });
    const again = await call(`/v1/orders/${ORDER}`, { headers: { 'if-none-match': '"5"' } });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(services.asked[0]).toMatchObject({
      queue: 'client-service.reads',
      payload: { body: { orderId: ORDER } },
    });
  });

  it('lists with filters and a way to the next page', async () => {
    services.on(orderReads('client').listOrders, () => ({
      result: { items: [anOrder()], nextCursor: 'abc' },
    }));
    const { headers, json } = await call(
      `/v1/orders?limit=1&status=QUOTED,PLACED&overdue=true&supplierId=${SUPPLIER}`,
    );
    expect(json).toMatchObject({ nextCursor: 'abc', items: [{ id: ORDER }] });
    expect(headers.link).toMatch(/^<\/v1\/orders\?limit=1&.*cursor=abc>; rel="next"$/);
    expect(services.asked[0].payload.body).toEqual({
      limit: 1,
      sort: 'placed',
      status: ['QUOTED', 'PLACED'],
      overdue: true,
      counterpartId: SUPPLIER,
    });
  });

  it('refuses bad filters, all at once', async () => {
    const { errors } = await problemOf('/v1/orders?limit=201&status=LOST&overdue=maybe&colour=red', {});
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/colour', '/limit', '/overdue', '/status']);
    expect(errors.every((fault) => fault.in === 'query')).toBe(true);
  });

  it('gives all pages as CSV', async () => {
    services.on(orderReads('client').listOrders, ({ body }) => {
      const { cursor } = body as { cursor?: string };
      const reference = cursor ? '=1+1' : 'gentofte';
      return { result: { items: [anOrder({ reference })], nextCursor: cursor ? null : 'second' } };
    });
    const { headers, text } = await call('/v1/orders?limit=1', { headers: { accept: 'text/csv' } });
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const rows = text.split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[2]).toContain("'=1+1");
  });

  it('answers 404 for an id that cannot be', async () => {
    expect((await problemOf('/v1/orders/7', {})).code).toBe('order-not-found');
  });

  it('shows one side of the process where the other is away', async () => {
    const process = { modelVersion: 'order-to-quotation.v1', passed: [], waitingAt: 'review_quotation' };
    services.on(orderReads('client').getProcess, () => ({ result: process }));
    services.on(orderReads('supplier').getProcess, async () => {
      throw new RequestNotSent('away');
    });
    const { json } = await call(`/v1/orders/${ORDER}/process`);
    expect(json).toMatchObject({
      client: process,
      supplier: null,
      missing: [{ side: 'supplier', code: 'service-unavailable' }],
    });
  });
});

describe('a quotation', () => {
  const quotation: QuotationView = {
    orderId: ORDER,
    number: 'QU-2026-000123',
    revision: 1,
    status: 'ISSUED',
    currency: 'DKK',
    issuedAt: '2026-11-24T09:12:31.902Z',
    validUntil: '2026-12-08T22:59:59.999Z',
    lines: [],
    taxes: [],
    netTotal: '197750.00',
    taxTotal: '49437.50',
    grossTotal: '247187.50',
  };
  const sides: [string, 'buyer' | 'supplier', 'client' | 'supplier'][] = [
    [`/v1/orders/${ORDER}/quotation`, 'buyer', 'client'],
    [`/v1/supplier/orders/${ORDER}/quotation`, 'supplier', 'supplier'],
  ];
  beforeEach(() => {
    for (const [, , side] of sides) {
      services.on(orderReads(side).getOrder, () => ({ result: anOrder() }));
      services.on(orderReads(side).getQuotation, () => ({ result: quotation }));
    }
  });

  it.each(sides)('at %s is JSON, or a document in the language of the reader', async (url, as) => {
    expect((await call(url, { as })).json).toEqual(quotation);
    const headers = { accept: 'application/pdf', 'accept-language': 'fr' };
    const printed = await call(url, { as, headers });
    expect(printed.text.slice(0, 8)).toBe('%PDF-1.7');
    expect(printed.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-language': 'fr',
      'content-disposition': 'attachment; filename="QU-2026-000123-1.pdf"',
    });
    expect(String(printed.headers.vary)).toContain('Accept-Language');
  });

  it('is refused as a document too where there is none', async () => {
    services.on(orderReads('client').getQuotation, () => ({ refusal: { code: 'quotation-not-found' } }));
    const { code } = await problemOf(sides[0][0], { headers: { accept: 'application/pdf' } });
    expect(code).toBe('quotation-not-found');
  });

  it('cannot be had as a picture', async () => {
    const { code } = await problemOf(sides[0][0], { headers: { accept: 'image/png' } });
    expect(code).toBe('not-acceptable');
  });
});

describe('the board', () => {
  const stats: OperatorStats = {
    open: 12,
    overdue: 1,
    blocked: 0,
    deadLetters: 2,
    completedToday: 3,
    completedPerHour: [],
    oldestWaiting: [],
  };

  it('counts orders once and the dead letters of both sides', async () => {
    services.on(orderReads('client').getStats, () => ({ result: stats }));
    services.on(orderReads('supplier').getStats, () => ({ result: { ...stats, open: 11 } }));
    const { json } = await call('/v1/ops/stats', { as: 'operator' });
    expect(json).toEqual({ ...stats, deadLetters: 4, missing: [] });
  });

  it('shows the side that is there', async () => {
    services.on(orderReads('client').getStats, async () => {
      throw new RequestNotSent('away');
    });
    services.on(orderReads('supplier').getStats, () => ({ result: { ...stats, open: 11 } }));
    const { json } = await call('/v1/ops/stats', { as: 'operator' });
    expect(json).toMatchObject({ open: 11, missing: [{ side: 'client', code: 'service-unavailable' }] });
  });

  it('is for operators', async () => {
    expect((await problemOf('/v1/ops/stats', {})).code).toBe('role-not-allowed');
  });

  it.each<[string, object]>([
    ['', { open: true }],
    ['state=all', {}],
    ['state=blocked&waitingAt=price_lines', { blocked: true, waitingAt: 'price_lines' }],
    ['state=overdue&q=PO-1&turn=buyer', { overdue: true, q: 'PO-1', turn: 'buyer' }],
  ])('lists orders by "%s"', async (query, expected) => {
    for (const side of ['client', 'supplier'] as const)
      services.on(orderReads(side).listOperatorOrders, () => ({ result: { items: [], nextCursor: null } }));
    await call(`/v1/ops/orders?${query}`, { as: 'operator' });
    for (const { payload } of services.asked)
      expect(payload.body).toEqual({ limit: 50, sort: 'placed', ...expected });
    expect(services.asked).toHaveLength(2);
  });
});

describe('discarding a dead letter', () => {
  const id = '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50';
  const url = `/v1/ops/dead-letters/supplier:${id}/discard`;

  it.each([
    ['no body', {}],
    ['no words', { note: ' ' }],
    ['more words than a note', { note: 'x'.repeat(1_001) }],
  ])('with %s is refused at the note', async (_name, body) => {
    const { code, errors } = await problemOf(url, { as: 'operator', body });
    expect(code).toBe('invalid-request');
    expect((errors as { pointer: string }[]).map(({ pointer }) => pointer)).toContain('/note');
    expect(services.asked).toEqual([]);
  });

  it('hands the note to its side, and shows who let it go', async () => {
    const discarded = { at: '2026-11-24T09:30:00.000Z', by: 'operator', note: 'a test of ours' };
    services.on('supplier.ops.discard-dead-letter', () => ({ result: { id, discarded } }));
    const body = { note: discarded.note };
    const { status, json } = await call(url, { as: 'operator', body });
    expect([status, json]).toEqual([200, { id: `supplier:${id}`, side: 'supplier', discarded }]);
    expect(services.asked[0].payload.body).toEqual({ id, ...body });
  });
});

describe('routes that are not there', () => {
  it.each<[string, string, Call, string]>([
    ['an unknown path', '/v1/nothing', {}, 'not-found'],
    ['another method', '/v1/orders', { method: 'DELETE' }, 'method-not-allowed'],
    ['a path that is no URL', '/v1/orders/%zz', {}, 'not-found'],
    ['a very long id', `/v1/orders/${'7'.repeat(500)}`, {}, 'not-found'],
  ])('%s', async (_name, url, options, expected) => {
    expect((await problemOf(url, options)).code).toBe(expected);
  });

  it('names the methods that are allowed', async () => {
    const { headers } = await problemOf('/v1/orders', { method: 'PATCH' });
    expect(headers.allow).toBe('GET, HEAD, POST');
  });

  it('explains every problem on a page, without a token', async () => {
    const { status, headers, text } = await call('/problems/outcome-unknown', { as: 'nobody' });
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(text).toContain('lang="fr"');
    expect((await problemOf('/problems/surprise', { as: 'nobody' })).code).toBe('not-found');
  });
});

describe('the policy', () => {
  const policy = { autoConfirm: true, autoConfirmLimit: '99.50', visibility: 'public' };
  beforeEach(() => {
    services.on(SUPPLIER_READS.getPolicy, () => ({ result: { ...policy, version: 3 } }));
    services.on(SUPPLIER_COMMANDS.changePolicy, () => ({ result: { ...policy, version: 4 } }));
  });

  it('has a tag, and a body that can be given back', async () => {
    const read = await call('/v1/supplier/policy', { as: 'supplier' });
    expect(read).toMatchObject({ status: 200, headers: { etag: '"3"' } });
    expect(read.json).toEqual(policy);
    const headers = { 'if-none-match': '"3"' };
    expect(await call('/v1/supplier/policy', { as: 'supplier', headers })).toMatchObject({ status: 304 });
  });

  it('is changed as it was seen', async () => {
    const headers = { 'if-match': '"3"' };
    const options = {
      method: 'PATCH' as const,
      as: 'supplier' as const,
      headers,
      body: { autoConfirm: true },
    };
    const changed = await call('/v1/supplier/policy', options);
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"4"' } });
    expect(services.asked[0].payload).toMatchObject({ expectedVersion: 3 });
  });
});

describe('price list', () => {
  const change: PriceListChange = { version: 4, added: 1, changed: 0, removed: 0, unchanged: 0, changes: [] };
  const put = (raw: string, url = '/v1/supplier/price-list', key = '"import"') => ({
    url,
    options: {
      method: 'PUT' as const,
      as: 'supplier' as const,
      raw,
      headers: { 'content-type': 'text/csv', 'idempotency-key': key },
    },
  });
  const staged = () =>
    services.asked
      .filter(({ pattern }) => pattern === SUPPLIER_COMMANDS.stagePriceList)
      .map(({ payload }) => payload.body as StagePriceList);

  beforeEach(() => {
    services.on(SUPPLIER_COMMANDS.stagePriceList, () => ({ result: {} }));
    services.on(SUPPLIER_COMMANDS.commitPriceList, () => ({ result: change }));
  });

  it('imports a CSV in chunks with the lines of the file', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => `SKU-${index};"Thing; ${index}";EA;1.00;25`);
    const { url, options } = put(
      `\uFEFFsku;name;unitCode;unitPrice;vatRatePercent\r\n${rows.join('\r\n')}\r\n`,
    );
    const { status, headers, json } = await call(url, options);
    expect(status).toBe(200);
    expect(headers.etag).toBe('"4"');
    expect(json).toEqual(change);
    expect(staged().map((chunk) => chunk.rows.length)).toEqual([1000, 1000, 500]);
    expect(staged()[2].rows[499]).toEqual({
      line: 2_501,
      entry: {
        sku: 'SKU-2499',
        name: 'Thing; 2499',
        unitCode: 'EA',
        unitPrice: '1.00',
        vatRatePercent: '25',
      },
    });
    expect(services.asked.at(-1)?.payload.body).toEqual({
      importId: staged()[0].importId,
      dryRun: false,
      rows: 2_500,
    });
    expect(new Set(services.asked.map(({ payload }) => payload.key)).size).toBe(4);
  });

  it('passes a dry run on', async () => {
    const { url, options } = put(
      'sku,name,unitCode,unitPrice,vatRatePercent\nPC,PC,EA,1,25\n',
      '/v1/supplier/price-list?dryRun=true',
    );
    const { headers } = await call(url, options);
    expect(headers.etag).toBeUndefined();
    expect(services.asked.at(-1)?.payload.body).toMatchObject({ dryRun: true });
  });

  it('names the lines that are no rows beside those that the service refuses', async () => {
    services.on(SUPPLIER_COMMANDS.commitPriceList, () => ({
      refusal: {
        code: 'price-list-invalid',
        errors: [{ line: 2, pointer: '/unitPrice', code: 'matches', detail: 'bad' }],
      },
    }));
    const { url, options } = put(
      'sku,name,unitCode,unitPrice,vatRatePercent\nPC,PC,EA,x,25\nPC2,PC\nPC3,PC,EA,1,25,9\n',
    );
    const { code, errors } = await problemOf(url, options);
    expect(code).toBe('price-list-invalid');
    expect(errors.map((fault) => [fault.line, fault.code])).toEqual([
      [2, 'matches'],
      [3, 'wrong-number-of-cells'],
      [4, 'wrong-number-of-cells'],
    ]);
  });

  it.each([
    ['empty', ''],
    ['without the columns that are needed', 'sku,name\nPC,PC\n'],
    [
      'with a column that nobody knows',
      'sku,name,unitCode,unitPrice,vatRatePercent,colour\nPC,PC,EA,1,25,red\n',
    ],
    ['with a quote left open', 'sku,name,unitCode,unitPrice,vatRatePercent\nPC,"PC,EA,1,25\n'],
  ])('refuses a file that is %s', async (_name, raw) => {
    const { url, options } = put(raw);
    expect((await problemOf(url, options)).code).toBe('price-list-invalid');
  });

  it('refuses a file above 16 MiB', async () => {
    const row = `PC,${'x'.repeat(190)},EA,1,25\n`;
    const { url, options } = put(`sku,name,unitCode,unitPrice,vatRatePercent\n${row.repeat(85_000)}`);
    expect((await problemOf(url, options)).code).toBe('payload-too-large');
    expect(services.asked.some(({ pattern }) => pattern === SUPPLIER_COMMANDS.commitPriceList)).toBe(false);
  });

  it('exports what it imports', async () => {
    const entry = {
      sku: '-1',
      name: '=Thing, "red"',
      unitCode: 'EA',
      unitPrice: '1.0000',
      baseQuantity: '1',
      vatRatePercent: '25',
      vatCategory: 'S' as const,
      validFrom: '2026-11-24T09:00:00.000Z',
      validTo: null,
    };
    const list: PriceListView = {
      supplier: { id: SUPPLIER, name: 'D' },
      currency: 'DKK',
      version: 3,
      entries: [entry],
      nextCursor: null,
    };
    services.on(SUPPLIER_READS.getPriceList, () => ({ result: list }));
    const exported = await call('/v1/supplier/price-list', {
      as: 'supplier',
      headers: { accept: 'text/csv' },
    });
    const { url, options } = put(exported.text, undefined, '"again"');
    expect((await call(url, options)).status).toBe(200);
    const { validTo: _none, ...cells } = entry;
    expect(staged()[0].rows).toEqual([{ line: 2, entry: cells }]);
  });
});

describe('health', () => {
  it('is ready, degraded or unready', async () => {
    expect(await call('/health/ready', { as: 'nobody' })).toMatchObject({
      status: 200,
      json: { status: 'ready' },
    });
    services.away = 'The broker is away';
    const away = await call('/health/ready', { as: 'nobody' });
    services.away = undefined;
    expect(away).toMatchObject({ status: 503, json: { checks: { broker: { status: 'down' } } } });
    expect((await call('/health/live', { as: 'nobody' })).status).toBe(200);
  });
});
