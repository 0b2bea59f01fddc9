import { connect } from 'amqplib';
import {
  EVENT_KEYS,
  eventsExchange,
  eventType,
  inboxQueue,
  type EstimateView,
  type OrderView,
  type Side,
  type SupplierPolicy,
} from '@app/contracts';
import { eventually } from '../support/eventually.js';
import { type HttpCaller } from '../support/http-caller.js';
import { idOf, startSystem, type System } from '../support/system.js';

/** Every transition that the diagram allows, through HTTP, seen on both sides. */
let system: System;
let buyer: HttpCaller;
let supplier: HttpCaller;
let operator: HttpCaller;

beforeAll(async () => {
  system = await startSystem();
  [buyer, supplier, operator] = await Promise.all([
    system.as('city-hospital'),
    system.as('the-supplier-ab'),
    system.as('operator'),
  ]);
});
afterAll(() => system.stop());
afterEach(() => system.services.setTime(new Date()));

const listed = { sku: 'SAUCE-BR', quantity: '10', unitCode: 'NAR' };
const freeText = { name: 'Item 1', quantity: '10', unitCode: 'NAR' };

async function place(lines: object[] = [listed], supplierId = idOf('the-supplier-ab')): Promise<OrderView> {
  const answer = await buyer.post<OrderView>('/v1/orders', { supplierId, lines });
  expect(answer.status).toBe(201);
  return answer.body;
}

const pathOf = (side: Side, id: string) => `/v1${side === 'supplier' ? '/supplier' : ''}/orders/${id}`;
const read = async (side: Side, id: string) =>
  (await (side === 'buyer' ? buyer : supplier).get<OrderView>(pathOf(side, id))).body;

const until = (side: Side, id: string, status: string, more: (order: OrderView) => boolean = () => true) =>
  eventually(`${side} sees ${status}`, async () => {
    const order = await read(side, id);
    return order.status === status && more(order) ? order : undefined;
  });

async function bothSee(id: string, status: string): Promise<OrderView> {
  await until('supplier', id, status);
  return until('buyer', id, status);
}

/** Placed with the supplier where a person answers; both sides know. */
async function received(lines?: object[]): Promise<OrderView> {
  const { id } = await place(lines);
  await until('supplier', id, 'PLACED');
  return until('buyer', id, 'PLACED', (order) => order.receivedAt !== null);
}

async function done(side: Side, id: string, command: string, body: object = {}): Promise<OrderView> {
  const answer = await (side === 'buyer' ? buyer : supplier).post<OrderView>(
    `${pathOf(side, id)}/${command}`,
    body,
  );
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

async function confirmed(lines?: object[]): Promise<OrderView> {
  const { id } = await received(lines);
  await done('supplier', id, 'confirm');
  return id ? until('buyer', id, lines ? 'CONFIRMED' : 'QUOTED') : until('buyer', id, 'QUOTED');
}
const quoted = () => confirmed();
const toBePriced = () => confirmed([listed, freeText]);

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);

it('1, 2: an order is placed, and its receipt says until when a person answers', async () => {
  const order = await received();
  expect(order).toMatchObject({ turn: 'supplier', waitingAt: 'await_answer', allowed: ['cancel'] });
  expect(Date.parse(order.responseDueAt ?? '')).toBeGreaterThan(daysFromNow(2.9).getTime());
  expect(await read('supplier', order.id)).toMatchObject({
    waitingAt: 'validate_order',
    allowed: expect.arrayContaining(['confirm', 'reject']),
  });
});

it('3, 6: a person confirms, and the list prices it', async () => {
  const order = await quoted();
  expect(order).toMatchObject({
    turn: 'buyer',
    netTotal: '40.00',
    taxTotal: '10.00',
    grossTotal: '50.00',
    quotationRevision: 1,
  });
  const quotation = await buyer.get(`/v1/orders/${order.id}/quotation`);
  expect(quotation.body).toMatchObject({
    status: 'ISSUED',
    revision: 1,
    number: expect.stringMatching(/^QU-\d{4}-\d{6}$/),
    grossTotal: '50.00',
  });
});

it('3: what the supplier reads before it confirms is what the quotation then says, and no buyer reads it', async () => {
  const { id } = await received();
  const path = `/v1/supplier/orders/${id}/estimate`;
  const estimate = await supplier.get<EstimateView>(path);
  expect(estimate).toMatchObject({ status: 200, body: { currency: 'EUR', unpriced: [], netTotal: '40.00' } });
  expect(await buyer.get(path)).toMatchObject({ status: 403 });
  expect(await buyer.get(`/v1/orders/${id}/estimate`)).toMatchObject({ status: 404 });
  await done('supplier', id, 'confirm');
  const { unpriced: _none, ...estimated } = estimate.body;
  expect((await supplier.get(`/v1/supplier/orders/${id}/quotation`)).body).toMatchObject(estimated);
  expect(await supplier.get(path)).toMatchObject({ status: 404, body: { code: 'estimate-not-found' } });
});

it('3 by policy: the supplier confirms by itself', async () => {
  const sauce = await supplier.get<SupplierPolicy>('/v1/supplier/policy');
  await supplier.call('PUT', '/v1/supplier/policy', {
    body: { ...sauce.body, autoConfirm: true, autoConfirmLimit: '50.00' },
  });
  try {
    const { id } = await place();
    await bothSee(id, 'QUOTED');
    const { id: above } = await place([{ ...listed, quantity: '11' }]);
    await until('buyer', above, 'PLACED', (order) => order.receivedAt !== null);
  } finally {
    await supplier.call('PUT', '/v1/supplier/policy', { body: sauce.body });
  }
});

it('4: a person rejects with a reason', async () => {
  const { id } = await received();
  await done('supplier', id, 'reject', { reason: { code: 'other', text: 'No pots left' } });
  expect(await bothSee(id, 'REJECTED')).toMatchObject({
    turn: null,
    endedBy: 'supplier',
    reason: { code: 'other', text: 'No pots left' },
    allowed: [],
  });
});

it('4: an unknown supplier is a rejection', async () => {
  const { id } = await place([listed], '00000000-0000-4000-8000-000000000000');
  expect(await until('buyer', id, 'REJECTED')).toMatchObject({ reason: { code: 'unknown-supplier' } });
});

it('5: nobody answers in time', async () => {
  const { id } = await received();
  system.services.setTime(daysFromNow(3.1));
  expect(await bothSee(id, 'EXPIRED')).toMatchObject({
    endedBy: 'deadline',
    reason: { code: 'no-response' },
  });
});

it('6: a person completes the missing prices, all at once', async () => {
  const { id } = await toBePriced();
  const wrong = await supplier.post(`${pathOf('supplier', id)}/prices`, {
    lines: [{ lineNumber: 1, unitPrice: '1', vatRatePercent: '25' }],
  });
  expect(wrong).toMatchObject({ status: 422, body: { code: 'lines-unpriced' } });
  await done('supplier', id, 'prices', {
    lines: [{ lineNumber: 2, unitPrice: '40.00', vatRatePercent: '25' }],
  });
  expect(await bothSee(id, 'QUOTED')).toMatchObject({
    netTotal: '440.00',
    taxTotal: '110.00',
    grossTotal: '550.00',
  });
});

it('7: nobody completes the prices in time', async () => {
  const { id } = await toBePriced();
  system.services.setTime(daysFromNow(2.1));
  expect(await bothSee(id, 'EXPIRED')).toMatchObject({ reason: { code: 'no-quotation' } });
});

it('8, 15: the buyer accepts, and both sides complete', async () => {
  const { id } = await quoted();
  expect((await buyer.post(`${pathOf('buyer', id)}/quotation/accept`, { revision: 2 })).body).toMatchObject({
    status: 409,
    code: 'quotation-superseded',
    currentRevision: 1,
  });
  await done('buyer', id, 'quotation/accept', { revision: 1 });
  await bothSee(id, 'COMPLETED');
  expect((await buyer.get(`/v1/orders/${id}/quotation`)).body).toMatchObject({ status: 'ACCEPTED' });
});

it('9: the buyer declines', async () => {
  const { id } = await quoted();
  await done('buyer', id, 'quotation/decline', { revision: 1, reason: { code: 'price' } });
  expect(await bothSee(id, 'DECLINED')).toMatchObject({ endedBy: 'buyer', reason: { code: 'price' } });
});

it('11: the validity ends; an accept is refused also before the timer has fired', async () => {
  const { id } = await quoted();
  system.services.setTime(daysFromNow(16));
  const late = await buyer.post(`${pathOf('buyer', id)}/quotation/accept`, { revision: 1 });
  expect(late.status).toBe(409);
  expect(['quotation-expired', 'transition-not-allowed']).toContain((late.body as { code: string }).code);
  expect(await bothSee(id, 'EXPIRED')).toMatchObject({
    endedBy: 'deadline',
    reason: { code: 'quotation-expired' },
  });
});

it.each([
  ['while the supplier thinks', () => received()],
  ['while prices are missing', () => toBePriced()],
])('16: the buyer asks to cancel %s, and the supplier’s side grants it', async (_name, given) => {
  const { id } = await given();
  expect(await done('buyer', id, 'cancel', { reason: { code: 'duplicate' } })).toMatchObject({
    cancellationRequestedAt: expect.any(String),
  });
  expect(await bothSee(id, 'CANCELLED')).toMatchObject({ endedBy: 'buyer', reason: { code: 'duplicate' } });
  const again = await buyer.post(`${pathOf('buyer', id)}/cancel`);
  expect(again.body).toMatchObject({
    status: 409,
    code: 'transition-not-allowed',
    state: 'CANCELLED',
    turn: null,
    allowed: [],
  });
});

it('17: the buyer cancels a quotation', async () => {
  const { id } = await quoted();
  expect(await done('buyer', id, 'cancel')).toMatchObject({ status: 'CANCELLED', endedBy: 'buyer' });
  await bothSee(id, 'CANCELLED');
});

it('17: a quotation meets a pending cancellation, which meets a quoted order', async () => {
  const { id } = await received();
  const admin = await connect(system.services.vhost.adminUrl);
  const channel = await admin.createChannel();
  const binding = [inboxQueue('client-service'), eventsExchange('supplier-service'), '#'] as const;
  await channel.unbindQueue(...binding);
  await done('supplier', id, 'confirm');
  await done('buyer', id, 'cancel');
  await eventually('the wish has crossed', async () => {
    const { body } = await supplier.get<{ items: { name: string }[] }>(`${pathOf('supplier', id)}/history`);
    return body.items.some((entry) => entry.name === 'order.cancellation-requested');
  });
  expect((await read('supplier', id)).status).toBe('QUOTED');
  await channel.bindQueue(...binding);
  await admin.close();
  expect(await bothSee(id, 'CANCELLED')).toMatchObject({ endedBy: 'buyer', blocked: null });
});

it('18: the supplier cancels what it has confirmed, with a reason', async () => {
  const { id } = await toBePriced();
  expect((await supplier.post(`${pathOf('supplier', id)}/cancel`)).body).toMatchObject({
    status: 400,
    code: 'invalid-request',
  });
  await done('supplier', id, 'cancel', { reason: { code: 'out-of-stock' } });
  expect(await bothSee(id, 'CANCELLED')).toMatchObject({
    endedBy: 'supplier',
    reason: { code: 'out-of-stock' },
  });
});

it('shows an operator which version of the model each side runs', async () => {
  const { id, modelVersion } = await received();
  const { body } = await operator.get(`/v1/ops/orders/${id}`);
  expect(body).toMatchObject({ client: { modelVersion }, supplier: { modelVersion }, missing: [] });
});

it('leaves no blocked order and no dead letter behind', async () => {
  const blocked = await operator.get<{ items: unknown[] }>('/v1/ops/orders?state=blocked');
  const letters = await operator.get<{ items: unknown[] }>('/v1/ops/dead-letters');
  expect([blocked.body.items, letters.body.items]).toEqual([[], []]);
});

it('has put every kind of event on the wire', () => {
  // Control messages come beside them where an answer takes long.
  expect([...system.wire.types]).toEqual(expect.arrayContaining(EVENT_KEYS.map(eventType)));
});
