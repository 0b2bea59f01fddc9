import { CLIENT_COMMANDS, LIMITS, orderReadPatterns } from '@app/contracts';
import { RequestNotSent } from '@app/messaging';
import { anOrder } from '../testing/fake-services.js';
import { ORDER, PARTY, SUPPLIER, testGateway, type Call } from '../testing/test-gateway.js';

const { services, call, problemOf } = testGateway();

const line = { sku: 'PC', quantity: '35', unitCode: 'EA' };
const goodBody = { supplierId: SUPPLIER, lines: [line], reference: 'gentofte' };

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

  it('takes a supplier’s id in capitals for the same id', async () => {
    await call('/v1/orders', { body: { ...goodBody, supplierId: SUPPLIER.toUpperCase() } });
    expect(services.asked[0].payload.body).toMatchObject({ supplierId: SUPPLIER });
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
    ...['2026-02-30', '20261224', '2026-W10', '2026-120', '2026', '2026-12-24T10:00Z'].map(
      (date): [string, unknown, [string, string][]] => [
        `the date ${date}`,
        { ...goodBody, delivery: { date } },
        [['/delivery/date', 'not-a-date']],
      ],
    ),
  ])('tells every fault of %s as 400', async (_name, body, expected) => {
    const { code, errors } = await problemOf('/v1/orders', { method: 'POST', body });
    expect(code).toBe('invalid-request');
    const found = errors.map(({ pointer, code: fault }) => [pointer, fault]);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(services.asked).toHaveLength(0);
  });

  it('says what a date must be', async () => {
    const { errors } = await problemOf('/v1/orders', { body: { ...goodBody, delivery: { date: '2026' } } });
    expect(errors[0].detail).toBe('must be a date of the calendar, such as 2026-12-24');
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

describe('reading', () => {
  it('answers 304 for what the caller has', async () => {
    services.on(orderReadPatterns('client').getOrder, () => ({ result: anOrder() }));
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

  it.each<[string, Call]>([
    [`/v1/orders/${ORDER}`, {}],
    [`/v1/supplier/orders/${ORDER}`, { as: 'supplier' }],
  ])('answers %s whole where the clock has made the order overdue', async (url, options) => {
    const result = anOrder({ overdue: true });
    services.on(orderReadPatterns('client').getOrder, () => ({ result }));
    services.on(orderReadPatterns('supplier').getOrder, () => ({ result }));
    const again = await call(url, { ...options, headers: { 'if-none-match': '"5"' } });
    expect(again).toMatchObject({ status: 200, headers: { etag: '"5"' }, json: { overdue: true } });
  });

  it('lists with filters and a way to the next page', async () => {
    services.on(orderReadPatterns('client').listOrders, () => ({
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

  it('keeps all of a filter that holds a question mark on the way to the next page', async () => {
    const result = { items: [anOrder()], nextCursor: 'abc' };
    services.on(orderReadPatterns('client').listOrders, () => ({ result }));
    const { headers } = await call('/v1/orders?q=why?&status=QUOTED');
    expect(headers.link).toBe('</v1/orders?q=why%3F&status=QUOTED&cursor=abc>; rel="next"');
  });

  it('refuses bad filters, all at once', async () => {
    const { errors } = await problemOf('/v1/orders?limit=201&status=LOST&overdue=maybe&colour=red', {});
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/colour', '/limit', '/overdue', '/status']);
    expect(errors.every((fault) => fault.in === 'query')).toBe(true);
  });

  it.each([
    ['2026-12-24', '2026-12-24T00:00:00.000Z'],
    ['2026-12-24T10:00:00.123456%2B23:59', '2026-12-23T10:01:00.123Z'],
  ])('asks for orders placed from %s on in UTC', async (placedAfter, expected) => {
    services.on(orderReadPatterns('client').listOrders, () => ({ result: { items: [], nextCursor: null } }));
    expect((await call(`/v1/orders?placedAfter=${placedAfter}`)).status).toBe(200);
    expect(services.asked[0].payload.body).toMatchObject({ placedAfter: expected });
  });

  it.each([
    '2026-W10',
    '2026',
    '-2026-12-24',
    '20261224T10Z',
    '2026-02-30',
    '2026-12-24T10:00:00',
    '0000-01-01',
    '0001-01-01T00:00%2B01:00',
  ])('refuses %s as an instant', async (text) => {
    const { errors } = await problemOf(`/v1/orders?placedAfter=${text}&placedBefore=${text}`, {});
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/placedAfter', 'not-an-instant'],
      ['/placedBefore', 'not-an-instant'],
    ]);
  });

  it('gives all pages as CSV', async () => {
    services.on(orderReadPatterns('client').listOrders, ({ body }) => {
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

  it.each([
    ['/v1/orders', 'client', 'buyer', 'placed'],
    ['/v1/orders?sort=work', 'client', 'buyer', 'work'],
    ['/v1/supplier/orders', 'supplier', 'supplier', 'work'],
    ['/v1/supplier/orders?sort=placed', 'supplier', 'supplier', 'placed'],
  ] as const)('asks for %s in the order that is wished', async (url, side, as, sort) => {
    services.on(orderReadPatterns(side).listOrders, () => ({ result: { items: [], nextCursor: null } }));
    expect((await call(url, { as })).status).toBe(200);
    expect(services.asked[0].payload.body).toMatchObject({ sort });
  });

  it('gives a supplier’s CSV in an order that stays while orders move', async () => {
    const result = { items: [], nextCursor: null };
    services.on(orderReadPatterns('supplier').listOrders, () => ({ result }));
    await call('/v1/supplier/orders?sort=work', { as: 'supplier', headers: { accept: 'text/csv' } });
    expect(services.asked.map(({ payload: { body } }) => (body as { sort: string }).sort)).toEqual([
      'placed',
    ]);
  });

  it('answers 404 for an id that cannot be', async () => {
    expect((await problemOf('/v1/orders/7', {})).code).toBe('order-not-found');
  });

  it('shows one side of the process where the other is away', async () => {
    const process = { modelVersion: 'order-to-quotation.v1', passed: [], waitingAt: 'review_quotation' };
    services.on(orderReadPatterns('client').getProcess, () => ({ result: process }));
    services.on(orderReadPatterns('supplier').getProcess, async () => {
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
