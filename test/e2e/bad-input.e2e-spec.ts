import { randomUUID } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import type { OrderView } from '@app/contracts';
import { RPC_DEADLINE_MS } from '../../apps/gateway/src/services/requests.js';
import { queryOnce } from '../../tools/infra/database-client.js';
import { eventually } from '../support/eventually.js';
import { HttpCaller, type Answer } from '../support/http-caller.js';
import { idOf, startSystem, type System } from '../support/system.js';

let system: System;
let buyer: HttpCaller;
let supplier: HttpCaller;

beforeAll(async () => {
  system = await startSystem();
  [buyer, supplier] = await Promise.all([system.as('city-hospital'), system.as('the-supplier-ab')]);
});
afterAll(() => system.stop());

/** The demo policy, as the seed gives it. */
const policy = {
  autoConfirm: false,
  autoConfirmLimit: '1000000.00',
  responseWithin: 'P3D',
  quoteWithin: 'P2D',
  validFor: 'P14D',
  timeZone: 'Europe/Stockholm',
  visibility: 'public',
};

interface Problem {
  type: string;
  status: number;
  code: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

const supplierId = idOf('the-supplier-ab');
const line = { sku: 'SAUCE-BR', quantity: '1', unitCode: 'NAR' };
const order = { supplierId, lines: [line] };

function expectProblem(answer: Answer<unknown>, status: number, code: string): Problem {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer).toMatchObject({ status, body: { status, code } });
  expect(JSON.stringify(answer.body)).not.toMatch(/ at .*\.(js|ts):\d/);
  return answer.body as Problem;
}

const countOrders = async () => {
  const { adminUrl } = system.services.databases['client-service'];
  const [row] = await queryOnce<{ count: number }>(adminUrl, 'SELECT count(*)::int AS count FROM orders');
  return row.count;
};

describe('an order that is wrong', () => {
  it.each<[string, unknown, number, string[]]>([
    ['no JSON', '{"supplierId":', 400, []],
    ['no object', [], 400, []],
    [
      'unknown fields',
      { ...order, price: '1', lines: [{ ...line, unitPrice: '1' }] },
      400,
      ['/price', '/lines/0/unitPrice'],
    ],
    [
      'wrong types',
      { supplierId: 7, lines: [{ ...line, quantity: 5 }] },
      400,
      ['/supplierId', '/lines/0/quantity'],
    ],
    ['no lines', { supplierId, lines: [] }, 422, ['/lines']],
    ['501 lines', { supplierId, lines: Array.from({ length: 501 }, () => line) }, 422, ['/lines']],
    ['quantity zero', { supplierId, lines: [{ ...line, quantity: '0' }] }, 422, ['/lines/0/quantity']],
    ['a negative quantity', { supplierId, lines: [{ ...line, quantity: '-1' }] }, 422, ['/lines/0/quantity']],
    [
      'a quantity that is no number',
      { supplierId, lines: [{ ...line, quantity: 'ten' }] },
      400,
      ['/lines/0/quantity'],
    ],
    ['neither sku nor name', { supplierId, lines: [{ quantity: '1', unitCode: 'EA' }] }, 400, []],
    ['an absurd length', { ...order, note: 'x'.repeat(2_001) }, 400, ['/note']],
    ['half a character', { ...order, reference: 'a\ud800b' }, 400, ['/reference']],
    ['a NUL character', { ...order, reference: 'a\u0000b' }, 400, ['/reference']],
    [
      'two faults at once',
      { supplierId: 'x', lines: [line, { ...line, unitCode: '?' }] },
      400,
      ['/supplierId', '/lines/1/unitCode'],
    ],
  ])('%s names every fault and stores nothing', async (_name, body, status, pointers) => {
    const before = await countOrders();
    const answer = await buyer.post('/v1/orders', body);
    const problem = answer.body as Problem;
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(problem.status).toBe(status);
    for (const pointer of pointers) expect(problem.errors?.map((fault) => fault.pointer)).toContain(pointer);
    expect(await countOrders()).toBe(before);
  });

  it('is too large', async () => {
    expectProblem(
      await buyer.post('/v1/orders', { ...order, note: 'x'.repeat(300 * 1024) }),
      413,
      'payload-too-large',
    );
  });

  it('has another media type', async () => {
    expectProblem(
      await buyer.call('POST', '/v1/orders', {
        body: '<order/>',
        headers: { 'content-type': 'application/xml' },
      }),
      415,
      'unsupported-media-type',
    );
  });
});

describe('a repeated key', () => {
  it('gets the first result, and with another body is refused', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await buyer.post<OrderView>('/v1/orders', order, headers);
    const second = await buyer.post<OrderView>('/v1/orders', order, headers);
    expect(second.body.id).toBe(first.body.id);
    expect([first.headers.get('idempotent-replayed'), second.headers.get('idempotent-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(second.headers.get('location')).toBe(`/v1/orders/${first.body.id}`);
    expectProblem(
      await buyer.post('/v1/orders', { ...order, note: 'other' }, headers),
      422,
      'idempotency-key-reused',
    );
  });
});

describe('an instant', () => {
  it.each(['2026-W10', '20261224T10Z', '-2026-12-24', '0000-01-01'])(
    'is not %s, and it comes to no database',
    async (text) => {
      const answer = await buyer.get(`/v1/orders?placedAfter=${text}`);
      expect(expectProblem(answer, 400, 'invalid-request').errors).toMatchObject([
        { pointer: '/placedAfter', code: 'not-an-instant' },
      ]);
    },
  );

  it.each(['0001-01-01', '2026-12-24T10:00%2B23:59', '9999-12-31T23:59:59.123456789Z'])(
    'may be %s',
    async (text) => {
      for (const bound of ['placedAfter', 'placedBefore'])
        expect((await buyer.get(`/v1/orders?${bound}=${text}`)).status).toBe(200);
    },
  );
});

describe('who may do what', () => {
  const placed = async () => (await buyer.post<OrderView>('/v1/orders', order)).body;

  it('another party does not find the order', async () => {
    const { id } = await placed();
    const stranger = await system.as('region-west');
    for (const path of ['', '/history', '/quotation', '/process'])
      expectProblem(await stranger.get(`/v1/orders/${id}${path}`), 404, 'order-not-found');
    expectProblem(await stranger.post(`/v1/orders/${id}/cancel`), 404, 'order-not-found');
    const otherSupplier = await system.as('delcomputer-a-s');
    await eventually(
      'it has arrived',
      async () => (await supplier.get(`/v1/supplier/orders/${id}`)).status === 200,
    );
    expectProblem(await otherSupplier.post(`/v1/supplier/orders/${id}/confirm`), 404, 'order-not-found');
  });

  it('without a token is asked for one', async () => {
    const answer = await system.anonymous().get('/v1/orders');
    expectProblem(answer, 401, 'unauthenticated');
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('a token of other keys is none', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const token = await new SignJWT({ party_id: idOf('city-hospital'), role: 'buyer' })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'mine' })
      .setIssuer(system.identityUrl)
      .setAudience('procmetier')
      .setSubject('me')
      .setIssuedAt()
      .setExpirationTime('5 min')
      .sign(privateKey);
    expectProblem(await new HttpCaller(system.gatewayUrl, token).get('/v1/orders'), 401, 'unauthenticated');
  });

  it('the wrong role may not', async () => {
    expectProblem(await supplier.post('/v1/orders', order), 403, 'role-not-allowed');
    expectProblem(await buyer.get('/v1/supplier/orders'), 403, 'role-not-allowed');
    expectProblem(await buyer.get('/v1/ops/dead-letters'), 403, 'role-not-allowed');
  });
});

describe('a price list', () => {
  const csv = (rows: string[]) => ['sku,name,unitCode,unitPrice,vatRatePercent', ...rows].join('\n');
  const put = (body: string, query = '') =>
    supplier.call<Record<string, unknown>>('PUT', `/v1/supplier/price-list${query}`, {
      body,
      headers: { 'content-type': 'text/csv' },
    });

  it('with bad rows names each line, and nothing is changed', async () => {
    const before = await supplier.get('/v1/supplier/price-list');
    const answer = await put(csv(['A,Apple,EA,1.00,25', 'B,Bread,EA,cheap,25', 'C,Cheese,EA,1.00,200']));
    expectProblem(answer, 422, 'price-list-invalid');
    expect(answer.body).toMatchObject({ errors: [{ line: 3 }, { line: 4 }] });
    expect((await supplier.get('/v1/supplier/price-list')).body).toEqual(before.body);
  });

  it('goes in and comes out as CSV; a dry run only tells', async () => {
    const out = await supplier.get<string>('/v1/supplier/price-list', { accept: 'text/csv' });
    expect(out.headers.get('content-type')).toContain('text/csv');
    const more = `${out.body.trimEnd()}\r\n`;
    const header = more.split(/\r?\n/)[0].split(',');
    const row = header
      .map(
        (name) =>
          ({
            sku: 'NEW-1',
            name: 'New item',
            unitCode: 'EA',
            unitPrice: '9.50',
            baseQuantity: '1',
            vatRatePercent: '25',
            vatCategory: 'S',
          })[name] ?? '',
      )
      .join(',');
    const dry = await put(`${more}${row}\r\n`, '?dryRun=true');
    expect(dry).toMatchObject({ status: 200, body: { added: 1, removed: 0 } });
    const done = await put(`${more}${row}\r\n`);
    expect(done).toMatchObject({ status: 200, body: { added: 1, removed: 0 } });
    const { body } = await supplier.get<{ entries?: { sku: string }[]; items?: { sku: string }[] }>(
      '/v1/supplier/price-list?q=NEW-1',
    );
    expect((body.entries ?? body.items)?.map((entry) => entry.sku)).toEqual(['NEW-1']);
  });
});

it('a service that is away is said soon, with the truth about the outcome', async () => {
  await system.services.app('supplier-service').close();
  const began = Date.now();
  const command = await supplier.call<Problem>('PUT', '/v1/supplier/policy', { body: policy });
  // The deadline of one request, and not of two.
  expect(Date.now() - began).toBeLessThan(2 * RPC_DEADLINE_MS);
  expect(command.status).toBe(503);
  expect(command.body.code).toBe('outcome-unknown');
  expect(command.headers.get('retry-after')).toMatch(/^\d+$/);
  expectProblem(await supplier.get('/v1/supplier/orders'), 503, 'service-unavailable');
  expect((await buyer.post('/v1/orders', order)).status).toBe(201);
});
