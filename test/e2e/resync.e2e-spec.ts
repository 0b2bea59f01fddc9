import type { Page, OperatorOrder, OrderView } from '@app/contracts';
import { Registry } from '@app/observability';
import { readApiDocument, type ApiDocument, type Operation } from '../security/api-document.js';
import { Judge } from '../security/fuzz/judge.js';
import { Sender } from '../security/fuzz/send.js';
import { eventually } from '../support/eventually.js';
import type { HttpCaller } from '../support/http-caller.js';
import { backUp, restore } from '../support/restore.js';
import { idOf, startSystem, type System } from '../support/system.js';

const NOBODYS = '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50';

let system: System;
let buyer: HttpCaller;
let supplier: HttpCaller;
let operator: HttpCaller;
let document: ApiDocument;
let judge: Judge;
let sender: Sender;

beforeAll(async () => {
  system = await startSystem();
  buyer = await system.as('city-hospital');
  supplier = await system.as('the-supplier-ab');
  operator = await system.as('operator');
  document = await readApiDocument(system.gatewayUrl);
  judge = new Judge(document);
  sender = new Sender(system.gatewayUrl);
});
afterAll(async () => {
  await sender.close();
  await system.stop();
});

interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Record<string, unknown>;
}

/** Calls one of the two operations; whatever is answered is as the document says. */
async function resync(caller: HttpCaller, body: object, orderId?: string, key?: string): Promise<Answered> {
  const id = orderId === undefined ? 'resyncService' : 'resyncOrder';
  const operation = document.operations.find((each) => each.id === id) as Operation;
  const answer = await sender.send({
    method: operation.method,
    path: operation.path.replace('{id}', orderId ?? ''),
    headers: [
      ['content-type', 'application/json'],
      ...(caller.token ? [['authorization', `Bearer ${caller.token}`] as [string, string]] : []),
      ...(key ? [['idempotency-key', key] as [string, string]] : []),
    ],
    body: JSON.stringify(body),
  });
  expect(judge.faultOf(operation, answer)).toBeUndefined();
  return { ...answer, body: JSON.parse(answer.text) as Record<string, unknown> };
}

async function received(): Promise<string> {
  const { status, body } = await buyer.post<OrderView>('/v1/orders', {
    supplierId: idOf('the-supplier-ab'),
    lines: [{ sku: 'SAUCE-BR', quantity: '1', unitCode: 'NAR' }],
  });
  expect(status).toBe(201);
  await eventually(
    'the supplier has the order',
    async () => (await supplier.get(`/v1/supplier/orders/${body.id}`)).status === 200,
  );
  return body.id;
}

const seenBySupplier = async (id: string) =>
  (await supplier.get<OrderView>(`/v1/supplier/orders/${id}`)).body;
const suppliersMetrics = () => system.services.app('supplier-service').get(Registry).metrics();
const supplierIsNormal = () =>
  eventually(
    'the supplier’s side is as ever',
    async () =>
      (await suppliersMetrics()).includes(
        'procmetier_recovery_state{state="normal",app="supplier-service"} 1',
      )
        ? true
        : undefined,
    30_000,
  );

describe('only operators', () => {
  it.each<[string, string | undefined]>([
    ['an order', NOBODYS],
    ['a side', undefined],
  ])('resync %s', async (_what, orderId) => {
    for (const [caller, status, code] of [
      [system.anonymous(), 401, 'unauthenticated'],
      [buyer, 403, 'role-not-allowed'],
      [supplier, 403, 'role-not-allowed'],
    ] as const)
      expect(await resync(caller, { side: 'supplier' }, orderId)).toMatchObject({ status, body: { code } });
  });

  it.each<[string, object, string]>([
    ['neither side', {}, '/side'],
    ['a third side', { side: 'broker' }, '/side'],
    ['a moment that is none', { side: 'client', since: 'yesterday' }, '/since'],
  ])('and not of %s', async (_what, body, pointer) => {
    const answer = await resync(operator, body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('nor what no id names', async () => {
    expect(await resync(operator, { side: 'client' }, 'no-id')).toMatchObject({
      status: 404,
      body: { code: 'order-not-found' },
    });
  });
});

it('an order takes back the decision that its side has forgotten', async () => {
  const id = await received();
  const backup = await backUp(system.services, 'supplier-service');
  expect((await supplier.post(`/v1/supplier/orders/${id}/confirm`)).status).toBe(200);
  await eventually(
    'the buyer has heard of it',
    async () => (await buyer.get<OrderView>(`/v1/orders/${id}`)).body.status === 'QUOTED',
  );
  await restore(system.services, 'supplier-service', backup);
  await system.services.reopen('supplier-service');
  expect(await seenBySupplier(id)).toMatchObject({ status: 'PLACED' });

  const first = await resync(operator, { side: 'supplier' }, id, 'once');
  expect(first).toMatchObject({ status: 200, body: { orderId: id, side: 'supplier' } });
  await eventually('the supplier knows again', async () => (await seenBySupplier(id)).status === 'QUOTED');
  const again = await resync(operator, { side: 'supplier' }, id, 'once');
  expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' }, body: first.body });
  expect(await resync(operator, { side: 'supplier' }, NOBODYS, 'once')).toMatchObject({
    status: 422,
    body: { code: 'idempotency-key-reused' },
  });
  expect((await buyer.post(`/v1/orders/${id}/quotation/accept`, { revision: 1 })).status).toBe(200);
  await eventually('both have completed it', async () => (await seenBySupplier(id)).status === 'COMPLETED');
});

it('an order that nobody knows is looked for, and there is none', async () => {
  expect(await resync(operator, { side: 'client' }, NOBODYS)).toMatchObject({ status: 200 });
  await supplierIsNormal();
  expect((await operator.get(`/v1/ops/orders/${NOBODYS}`)).status).toBe(404);
});

it('a side is held until the other one has answered', async () => {
  const id = await received();
  await system.services.app('client-service').close();
  const begun = await resync(operator, { side: 'supplier', since: '2026-11-23T02:00:00Z' });
  expect(begun).toMatchObject({
    status: 200,
    body: { side: 'supplier', since: '2026-11-23T02:00:00.000Z' },
  });
  expect(begun.body.orders).toBeGreaterThanOrEqual(1);
  expect(await supplier.post(`/v1/supplier/orders/${id}/confirm`)).toMatchObject({
    status: 409,
    body: { code: 'order-resyncing' },
  });
  const { body } = await operator.get<Page<OperatorOrder>>('/v1/ops/orders?state=blocked');
  expect(JSON.stringify(body)).toContain('"code":"resyncing"');
  expect(await suppliersMetrics()).toContain(
    'procmetier_recovery_state{state="resyncing",app="supplier-service"} 1',
  );

  await system.services.reopen('client-service');
  await supplierIsNormal();
  expect((await supplier.post(`/v1/supplier/orders/${id}/confirm`)).status).toBe(200);
});

it('a side without a moment looks back for a week, the same one for a repeat', async () => {
  const first = await resync(operator, { side: 'client' }, undefined, 'a-week');
  const aWeekAgo = Date.now() - 7 * 86_400_000;
  expect(Math.abs(Date.parse(String(first.body.since)) - aWeekAgo)).toBeLessThan(60_000);
  const again = await resync(operator, { side: 'client' }, undefined, 'a-week');
  expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' }, body: first.body });
});
