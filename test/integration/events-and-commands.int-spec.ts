import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CLIENT_COMMANDS, EVENT_BATCH_CONTENT_TYPE, orderReadPatterns, type OrderView } from '@app/contracts';
import { queryOnce } from '../../tools/infra/database-client.js';
import { eventually } from '../support/eventually.js';
import { eventOf, publishAs } from '../support/foreign-messages.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { refusalOf, resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

let services: Services;
let buyer: string;
let supplier: string;
let database: pg.Pool;

beforeAll(async () => {
  services = await startServices();
  buyer = await givenBuyer(services.databases['client-service']);
  // A person answers, so that an order stays where it is.
  supplier = await givenSupplier(services.databases['supplier-service'], { policy: { autoConfirm: false } });
  database = new pg.Pool({ connectionString: services.databases['client-service'].adminUrl, max: 2 });
});
afterAll(async () => {
  await database.end();
  await services.stop();
});

const place = async () =>
  resultOf(
    await services.command({
      pattern: CLIENT_COMMANDS.placeOrder,
      party: buyer,
      role: 'buyer',
      body: { supplierId: supplier, lines: [{ name: 'Brown sauce', quantity: '10', unitCode: 'EA' }] },
    }),
  );

const orderOf = async (id: string) =>
  resultOf(
    await services.query<OrderView>({
      pattern: orderReadPatterns('client').getOrder,
      party: buyer,
      role: 'buyer',
      body: { orderId: id },
    }),
  );

/** Placed, and its receipt (sequence 1) has come back. */
async function received(): Promise<OrderView> {
  const { id } = await place();
  return eventually('the receipt', async () => {
    const order = await orderOf(id);
    return order.receivedAt ? order : undefined;
  });
}

const deadLetter = (id: string) =>
  eventually(`dead letter ${id}`, async () => {
    const { rows } = await database.query<{ code: string; reason: string; attempts: number }>(
      'SELECT * FROM dead_letters WHERE id = $1',
      [id],
    );
    return rows.at(0);
  });

const partiesOf = (id = supplier) => ({ buyerId: buyer, supplier: { id, name: 'The Supplier AB' } });
const confirmed = (order: OrderView, sequence = 2, overrides = {}) =>
  eventOf(
    'supplier-service',
    'order.confirmed',
    order.id,
    sequence,
    {
      ...partiesOf(),
      confirmedAt: '2026-11-24T10:00:00.000Z',
      currency: 'EUR',
      quotationDueAt: '2099-11-26T10:00:00.000Z',
    },
    overrides,
  );
const rejected = (order: OrderView, sequence: number) =>
  eventOf('supplier-service', 'order.rejected', order.id, sequence, {
    ...partiesOf(),
    reason: { code: 'price' },
  });
const expired = (order: OrderView, sequence: number) =>
  eventOf('supplier-service', 'order.expired', order.id, sequence, {
    ...partiesOf(),
    reason: { code: 'no-quotation' },
  });
const send = (body: unknown) => publishAs(services.vhost, 'supplier-service', body);

describe('an event of the other side', () => {
  it('is applied once, however often it comes', async () => {
    const order = await received();
    const event = confirmed(order);
    for (let times = 0; times < 3; times += 1) await send(event);
    const marker = await received();
    await send(confirmed(marker));
    await eventually('the marker', async () => (await orderOf(marker.id)).status === 'CONFIRMED');
    expect(await orderOf(order.id)).toMatchObject({
      status: 'CONFIRMED',
      version: order.version + 1,
      blocked: null,
    });
  });

  it('waits for the ones before it, and is applied as soon as the gap closes', async () => {
    const order = await received();
    await send(expired(order, 3));
    await eventually('it is parked', async () => {
      const { rows } = await database.query('SELECT sequence FROM parked_events WHERE order_id = $1', [
        order.id,
      ]);
      return rows.length === 1;
    });
    expect((await orderOf(order.id)).status).toBe('PLACED');
    await send(confirmed(order));
    await eventually('both are applied', async () => (await orderOf(order.id)).status === 'EXPIRED');
    const { rows } = await database.query('SELECT 1 FROM parked_events WHERE order_id = $1', [order.id]);
    expect(rows).toEqual([]);
  });

  it('may come in one message with others, a bad one among them', async () => {
    const order = await received();
    const bad = { ...confirmed(order), specversion: '0.3' };
    await publishAs(services.vhost, 'supplier-service', [bad, confirmed(order), expired(order, 3)], {
      contentType: EVENT_BATCH_CONTENT_TYPE,
    });
    await eventually('the good ones are applied', async () => (await orderOf(order.id)).status === 'EXPIRED');
  });

  it('blocks its order alone where the process does not expect it, and later ones wait', async () => {
    const order = await received();
    const other = await received();
    const unexpected = eventOf('supplier-service', 'order.completed', order.id, 2, {
      ...partiesOf(),
      completedAt: '2026-11-24T10:00:00.000Z',
    });
    await send(unexpected);
    expect(await deadLetter(unexpected.id)).toMatchObject({ code: 'unexpected-event' });
    expect(await orderOf(order.id)).toMatchObject({
      status: 'PLACED',
      blocked: { code: 'unexpected-event' },
      allowed: [],
    });
    const refused = await services.command({
      pattern: CLIENT_COMMANDS.cancelOrder,
      party: buyer,
      role: 'buyer',
      orderId: order.id,
    });
    expect(refusalOf(refused)).toMatchObject({ code: 'order-blocked' });
    await send(confirmed(other));
    await eventually('the other goes on', async () => (await orderOf(other.id)).status === 'CONFIRMED');
  });

  it('is applied after repair when it is sent again, and mends its order', async () => {
    const order = await received();
    const broken = confirmed(order, 2, { data: { ...partiesOf(), confirmedAt: 'yesterday' } });
    await send(broken);
    expect(await deadLetter(broken.id)).toMatchObject({
      code: 'invalid-event',
      reason: expect.stringContaining('/confirmedAt'),
    });
    expect((await orderOf(order.id)).blocked).toMatchObject({ code: 'invalid-event' });
    await send(expired(order, 3));
    await send({ ...confirmed(order), id: broken.id });
    await eventually('it is mended', async () => (await orderOf(order.id)).status === 'EXPIRED');
    expect((await orderOf(order.id)).blocked).toBeNull();
    const { rows } = await database.query('SELECT 1 FROM dead_letters WHERE id = $1', [broken.id]);
    expect(rows).toEqual([]);
  });

  it('under a known sequence with another id is a conflict, and is shown', async () => {
    const order = await received();
    await send(confirmed(order));
    await eventually('the first', async () => (await orderOf(order.id)).status === 'CONFIRMED');
    const second = rejected(order, 2);
    await send(second);
    expect(await deadLetter(second.id)).toMatchObject({ code: 'sequence-conflict' });
    expect(await orderOf(order.id)).toMatchObject({
      status: 'CONFIRMED',
      blocked: { code: 'sequence-conflict' },
    });
  });

  it('under the sequence of one that waits, with another id, is a conflict and is shown', async () => {
    const order = await received();
    await send(expired(order, 3));
    const second = rejected(order, 3);
    await send(second);
    expect(await deadLetter(second.id)).toMatchObject({ code: 'sequence-conflict' });
    expect((await orderOf(order.id)).blocked).toMatchObject({ code: 'sequence-conflict' });
  });
});

describe('a message that is not ours', () => {
  it.each([
    ['no JSON', '{"order', 'unparseable'],
    ['no event', JSON.stringify({ hello: 'world' }), 'not-an-event'],
  ])('%s becomes a dead letter with its reason', async (_name, body, code) => {
    const count = async () =>
      Number(
        (await database.query('SELECT count(*) FROM dead_letters WHERE code = $1', [code])).rows[0].count,
      );
    const before = await count();
    await send(body.replace('world', randomUUID()));
    await eventually('the dead letter', async () => (await count()) > before);
  });

  it.each([
    ['a sender', { source: 'urn:\0' }, 'wrong-sender'],
    ['a type', { type: 'com.\0.v1' }, 'unknown-type'],
    ['data, beyond the next', { sequence: '0000000007', data: { text: 'a\0b' } }, 'defect'],
  ])('with a zero byte in %s is kept like any other', async (_name, overrides, code) => {
    const order = await received();
    const event = confirmed(order, 2, {
      ...overrides,
      ...('data' in overrides && { data: { ...confirmed(order).data, confirmedAt: 'a\0b' } }),
    });
    await send(event);
    expect(await deadLetter(event.id)).toMatchObject({ code });
    expect((await orderOf(order.id)).blocked).toBeNull();
  });

  it('with a sequence that no database could count to is no event', async () => {
    const event = { ...confirmed(await received()), sequence: '9999999999' };
    await send(event);
    await eventually('the dead letter', async () => {
      const { rows } = await database.query(
        "SELECT count(*)::int AS count FROM dead_letters WHERE reason = 'sequence is malformed'",
      );
      return rows[0].count > 0;
    });
  });

  it('from another party never blocks an order', async () => {
    const order = await received();
    const foreign = confirmed(order, 2, {
      data: { ...confirmed(order).data, ...partiesOf(randomUUID()) },
    });
    await send(foreign);
    expect(await deadLetter(foreign.id)).toMatchObject({ code: 'wrong-party' });
    expect((await orderOf(order.id)).blocked).toBeNull();
  });

  it.each([
    ['of an unknown type', { type: 'com.example.order.v1' }, 'unknown-type', null],
    ['of another sender', { source: 'urn:example:erp' }, 'wrong-sender', null],
    [
      'of a future version, though next, blocks its order',
      { type: 'procmetier.order.confirmed.v2' },
      'unknown-version',
      'unknown-version',
    ],
  ])('%s', async (_name, overrides, code, blocked) => {
    const order = await received();
    const event = confirmed(order, 2, overrides);
    await send(event);
    expect(await deadLetter(event.id)).toMatchObject({ code });
    expect((await orderOf(order.id)).blocked?.code ?? null).toBe(blocked);
  });
});

describe('a command', () => {
  it('with the same key is done once, also twenty times at once', async () => {
    const key = randomUUID();
    const command = {
      pattern: CLIENT_COMMANDS.placeOrder,
      party: buyer,
      role: 'buyer' as const,
      key,
      body: { supplierId: supplier, lines: [{ name: 'Once', quantity: '1', unitCode: 'EA' }] },
    };
    const replies = await Promise.all(Array.from({ length: 20 }, () => services.command(command)));
    expect(new Set(replies.map((reply) => resultOf(reply).id)).size).toBe(1);
    expect(replies.filter((reply) => !reply.replayed)).toHaveLength(1);
    const { rows } = await database.query('SELECT count(*)::int AS count FROM order_history WHERE key = $1', [
      key,
    ]);
    expect(rows).toEqual([{ count: 1 }]);
    expect(refusalOf(await services.command({ ...command, fingerprint: 'another' }))).toEqual({
      code: 'idempotency-key-reused',
    });
  });

  it('from another party does not find the order', async () => {
    const { id } = await place();
    const stranger = await givenBuyer(services.databases['client-service'], 'Region West');
    const reply = await services.command({
      pattern: CLIENT_COMMANDS.cancelOrder,
      party: stranger,
      role: 'buyer',
      orderId: id,
    });
    expect(refusalOf(reply)).toEqual({ code: 'order-not-found' });
  });

  it('on an order that has changed is stale', async () => {
    const order = await received();
    const reply = await services.command({
      pattern: CLIENT_COMMANDS.cancelOrder,
      party: buyer,
      role: 'buyer',
      orderId: order.id,
      expectedVersion: order.version - 1,
    });
    expect(refusalOf(reply)).toMatchObject({ code: 'version-mismatch', version: order.version });
  });

  it('whose deadline has passed is not begun', async () => {
    const { id } = await place();
    const path = { pattern: CLIENT_COMMANDS.cancelOrder, party: buyer, role: 'buyer' as const, orderId: id };
    expect(refusalOf(await services.command({ ...path, deadline: Date.now() - 1 }))).toEqual({
      code: 'outcome-unknown',
    });
    expect((await orderOf(id)).cancellationRequestedAt).toBeNull();
  });
});

it('keeps its history even from the service itself', async () => {
  await place();
  const { serviceUrl } = services.databases['client-service'];
  for (const change of ['DELETE FROM order_history', "UPDATE order_history SET name = 'x'"])
    await expect(queryOnce(serviceUrl, change)).rejects.toThrow(/permission denied/);
});
