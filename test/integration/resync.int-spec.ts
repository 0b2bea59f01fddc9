import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { OperatorOrder, OperatorStats, QuotationView } from '@app/contracts';
import { ALL_ORDERS, orderReadPatterns, webhookCommands } from '@app/contracts';
import { WebhookDispatcher } from '@app/webhook';
import { eventually } from '../support/eventually.js';
import { eventsOf, OrderDesk } from '../support/order-desk.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { refusalOf, resultOf } from '../support/requester.js';
import { backUp, restore } from '../support/restore.js';
import { startServices, type Services } from '../support/services.js';

const run = promisify(execFile);
const execNode = (args: string[], options: object) => run(process.execPath, args, options);
/** As `npm run resync -- client` runs it. */
const MARK_CLIENT = ['--import', '@oxc-node/core/register', 'tools/resync/main.ts', 'client'];

let services: Services;
/** With a supplier where a person answers, and one that confirms and prices by itself. */
let byHand: OrderDesk;
let alone: OrderDesk;

beforeEach(async () => {
  services = await startServices();
  const buyer = await givenBuyer(services.databases['client-service']);
  const person = await givenSupplier(services.databases['supplier-service'], {
    policy: { autoConfirm: false },
  });
  const machine = await givenSupplier(services.databases['supplier-service'], { name: 'Machine AG' });
  byHand = new OrderDesk(services, buyer, person);
  alone = new OrderDesk(services, buyer, machine);
});
afterEach(() => services.stop());

const placed = async (): Promise<string> => {
  const { id } = await byHand.place();
  await byHand.waits('supplier', id, 'validate_order');
  return id;
};

const quoted = async (): Promise<string> => {
  const { id } = await alone.place('SAUCE-BR');
  await alone.waits('client', id, 'review_quotation');
  return id;
};

/** Both sides hold the same events, which they did before the restore too. */
async function expectEqual(orderId: string, before?: OperatorOrder): Promise<void> {
  const { client, supplier } = await eventually('both sides are equal', async () => {
    const sides = {
      client: await byHand.seen('client', orderId),
      supplier: await byHand.seen('supplier', orderId),
    };
    const equal =
      sides.client?.sentSequence === sides.supplier?.receivedSequence &&
      sides.client?.receivedSequence === sides.supplier?.sentSequence;
    return equal && sides.client && sides.supplier
      ? { client: sides.client, supplier: sides.supplier }
      : undefined;
  });
  expect(eventsOf(client, 'sent')).toEqual(eventsOf(supplier, 'received'));
  expect(eventsOf(supplier, 'sent')).toEqual(eventsOf(client, 'received'));
  expect([client.order.blocked, supplier.order.blocked]).toEqual([null, null]);
  if (!before) return;
  expect(eventsOf(client, 'received')).toEqual(eventsOf(before, 'received'));
  expect(eventsOf(client, 'sent')).toEqual(eventsOf(before, 'sent'));
}

const quotationOf = async (desk: OrderDesk, orderId: string) =>
  resultOf(
    await services.query<QuotationView>({
      pattern: orderReadPatterns('supplier').getQuotation,
      party: desk.supplier,
      role: 'supplier',
      body: { orderId },
    }),
  );

it('tells webhooks and metrics of the decisions that an order has taken back', async () => {
  const hook = {
    pattern: webhookCommands('supplier').register,
    party: byHand.supplier,
    role: 'supplier' as const,
    body: { url: 'http://127.0.0.1:9/hook', eventTypes: ['*'] },
  };
  resultOf(await services.command(hook));
  const id = await placed();
  const backup = await backUp(services, 'supplier-service');
  resultOf(await byHand.confirm(id));
  await byHand.waits('client', id, 'await_quotation');
  await restore(services, 'supplier-service', backup);
  await services.reopen('supplier-service');
  const app = services.app('supplier-service');
  const woken = jest.spyOn(app.get(WebhookDispatcher), 'wake');

  resultOf(await byHand.resync('supplier', id));
  await byHand.resynced('supplier');
  // Both are told once the service has heard of its commit, which others may see a moment earlier.
  await eventually('webhooks are told', async () => woken.mock.calls.length > 0);
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  await eventually('metrics are told', async () => {
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    return /procmetier_transitions_total\{[^}]*element="validate_order"[^}]*\} 1/.test(metrics);
  });
});

it('brings back all that the supplier’s side has forgotten, and goes on from there', async () => {
  const [completed, confirmed, cancelled, untouched] = [
    await placed(),
    await placed(),
    await placed(),
    await placed(),
  ];
  const backup = await backUp(services, 'supplier-service');

  resultOf(await byHand.confirm(completed));
  resultOf(await byHand.price(completed));
  await byHand.waits('client', completed, 'review_quotation');
  resultOf(await byHand.accept(completed));
  await byHand.waits('client', completed, 'buyer_completed');
  resultOf(await byHand.confirm(confirmed));
  await byHand.waits('client', confirmed, 'await_quotation');
  resultOf(await byHand.askToCancel(cancelled));
  await byHand.waits('client', cancelled, 'buyer_order_cancelled');
  const unknown = await quoted();
  const { number } = await quotationOf(alone, unknown);
  const before = await byHand.seen('client', completed);

  await restore(services, 'supplier-service', backup);
  await services.reopen('supplier-service');
  expect((await byHand.seen('supplier', completed))?.order.waitingAt).toBe('validate_order');
  expect(await byHand.seen('supplier', unknown)).toBeUndefined();
  resultOf(await byHand.resyncService('supplier'));
  await byHand.resynced('supplier');

  expect(await byHand.seen('supplier', completed)).toMatchObject({ order: { status: 'COMPLETED' } });
  for (const id of [completed, confirmed, cancelled, untouched, unknown]) await expectEqual(id);
  await expectEqual(completed, before);
  expect(await quotationOf(alone, unknown)).toMatchObject({ number, status: 'ISSUED', grossTotal: '50.00' });

  resultOf(await byHand.price(confirmed));
  await byHand.waits('client', confirmed, 'review_quotation');
  resultOf(await alone.accept(unknown));
  await alone.waits('client', unknown, 'buyer_completed');
  await expectEqual(unknown);
  expect((await quotationOf(alone, await quoted())).number).not.toBe(number);
});

it('brings back all that the client’s side has forgotten, its keys and numbers too', async () => {
  const [accepted, declined, asked] = [await quoted(), await quoted(), await placed()];
  const backup = await backUp(services, 'client-service');

  resultOf(await alone.accept(accepted));
  await alone.waits('supplier', accepted, 'supplier_completed');
  resultOf(await alone.decline(declined));
  await alone.waits('supplier', declined, 'supplier_declined');
  resultOf(await byHand.askToCancel(asked));
  await byHand.waits('supplier', asked, 'supplier_order_cancelled');
  const key = randomUUID();
  const unknown = await alone.place('SAUCE-BR', key);
  await alone.waits('supplier', unknown.id, 'await_decision');

  await restore(services, 'client-service', backup);
  await services.app('supplier-service').close();
  const { serviceUrl } = services.databases['client-service'];
  const marked = await execNode(MARK_CLIENT, { env: { ...process.env, CLIENT_DATABASE_URL: serviceUrl } });
  expect(marked.stdout).toContain('3 open orders');
  await services.reopen('client-service');

  expect(refusalOf(await alone.accept(accepted))).toMatchObject({ code: 'order-resyncing' });
  expect(refusalOf(await alone.tryToPlace({ sku: 'SAUCE-BR', quantity: '1', unitCode: 'EA' }))).toMatchObject(
    {
      code: 'service-unavailable',
    },
  );
  expect(await alone.seen('client', accepted)).toMatchObject({ order: { blocked: { code: 'resyncing' } } });
  await services.app('client-service').close();
  await services.reopen('client-service');
  await services.reopen('supplier-service');
  await byHand.resynced('client');

  for (const id of [accepted, declined, asked, unknown.id]) await expectEqual(id);
  expect(await alone.seen('client', accepted)).toMatchObject({ order: { status: 'COMPLETED' } });
  expect(await alone.seen('client', declined)).toMatchObject({ order: { status: 'DECLINED' } });
  expect(await byHand.seen('client', asked)).toMatchObject({ order: { status: 'CANCELLED' } });
  const again = await alone.tryToPlace({ sku: 'SAUCE-BR', quantity: '10', unitCode: 'EA' }, key);
  expect(again).toMatchObject({ replayed: true, result: { id: unknown.id, number: unknown.number } });
  expect((await alone.place('SAUCE-BR')).number).not.toBe(unknown.number);
});

it('finds a decision that was made in between, and shows it', async () => {
  const [conflicting, other] = [await placed(), await placed()];
  const backup = await backUp(services, 'supplier-service');
  resultOf(await byHand.confirm(conflicting));
  await byHand.waits('client', conflicting, 'await_quotation');
  resultOf(await byHand.reject(other));
  await byHand.waits('client', other, 'buyer_rejected');

  await restore(services, 'supplier-service', backup);
  await services.reopen('supplier-service');
  resultOf(await byHand.reject(conflicting));
  await eventually('the client’s side is blocked', async () =>
    (await byHand.seen('client', conflicting))?.order.blocked?.code === 'sequence-conflict'
      ? true
      : undefined,
  );
  resultOf(await byHand.resyncService('supplier'));
  await byHand.resynced('supplier');

  expect(await byHand.seen('supplier', conflicting)).toMatchObject({
    order: { status: 'REJECTED', blocked: { code: 'sequence-conflict' } },
  });
  const pattern = orderReadPatterns('supplier').getStats;
  const stats = resultOf(await services.query<OperatorStats>({ pattern, role: 'operator', body: {} }));
  expect(stats).toMatchObject({ blocked: 1 });
  const letters = await byHand.rows<{ code: string; order_id: string; reason: string }>(
    'supplier',
    'SELECT code, order_id, reason FROM dead_letters',
  );
  expect(letters).toEqual([
    { code: 'sequence-conflict', order_id: conflicting, reason: expect.stringContaining('order.rejected') },
  ]);
  await expectEqual(other);
});

it('notices by itself that the other side has heard more than it remembers', async () => {
  const id = await placed();
  const backup = await backUp(services, 'supplier-service');
  resultOf(await byHand.confirm(id));
  const before = await byHand.waits('client', id, 'await_quotation');
  await restore(services, 'supplier-service', backup);
  await services.reopen('supplier-service');

  resultOf(await byHand.resend('client', id, before.receivedSequence + 1));
  await byHand.waits('supplier', id, 'price_lines');
  await byHand.resynced('supplier');
  await expectEqual(id, before);
});

it('is not begun by an operator who asks for events that were never sent', async () => {
  const id = await placed();
  await expectEqual(id);
  resultOf(await byHand.resend('client', id, 50));
  // Behind it in the same inbox: once this has been applied, the request has been handled.
  resultOf(await byHand.askToCancel(id));
  await byHand.waits('client', id, 'buyer_order_cancelled');
  for (const side of ['client', 'supplier'] as const) {
    const { history } = (await byHand.seen(side, id)) as OperatorOrder;
    expect(history.map(({ name }) => name)).not.toContain('resync');
  }
});

it('is not begun for a backup that lies ahead: what has ended since would stay forgotten', async () => {
  const since = new Date(Date.now() + 3_600_000).toISOString();
  const refusal = refusalOf(await byHand.resyncService('supplier', since));
  expect(refusal).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/since' }] });
  expect(await byHand.rows('supplier', 'SELECT 1 FROM resyncs')).toEqual([]);
});

it('of one order does no harm where nothing is forgotten, and may be repeated', async () => {
  const id = await placed();
  await expectEqual(id);
  const before = await byHand.seen('client', id);
  for (let times = 0; times < 3; times += 1) resultOf(await byHand.resync('supplier', id));
  await byHand.resynced('supplier');
  resultOf(await byHand.resync('client', id));
  await byHand.resynced('client');
  await expectEqual(id, before);
  resultOf(await byHand.confirm(id));
  await byHand.waits('client', id, 'await_quotation');
});

it('goes on with a side that somebody has begun to hold', async () => {
  const [first, second] = [await placed(), await placed()];
  await services.app('supplier-service').close();
  await byHand.rows(
    'supplier',
    `INSERT INTO resyncs (order_id, started_at, since, ask_at, attempts) VALUES ($1, now(), now(), now(), -1)`,
    [ALL_ORDERS],
  );
  await services.reopen('supplier-service');
  await byHand.resynced('supplier');
  for (const id of [first, second]) {
    const seen = await byHand.seen('supplier', id);
    expect(seen?.history.filter(({ name }) => name === 'resync')).toHaveLength(1);
    await expectEqual(id);
  }
});
