import { connect } from 'amqplib';
import pg from 'pg';
import { EVENT_CONTENT_TYPE, inboxQueue } from '@app/contracts';
import { queryOnce } from '../../tools/infra/database-client.js';
import { eventually } from '../support/eventually.js';
import { eventsOf, OrderDesk } from '../support/order-desk.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { startServices, type Services } from '../support/services.js';

/** More than a service takes at once, and than it handles before it looks at its timers again. */
const WAITING_BEFORE = 6_000;

let services: Services;
/** The orders of one are due days before those of the other. */
const desks = {} as Record<'soon' | 'late', OrderDesk>;

beforeAll(async () => {
  services = await startServices();
  const { 'client-service': client, 'supplier-service': supplier } = services.databases;
  const buyer = await givenBuyer(client);
  const answeringWithin = (responseWithin: string) =>
    givenSupplier(supplier, { policy: { autoConfirm: false, responseWithin } });
  desks.soon = new OrderDesk(services, buyer, await answeringWithin('P1D'));
  desks.late = new OrderDesk(services, buyer, await answeringWithin('P9D'));
});
afterAll(() => services.stop());

/** Placed, and waiting for the supplier's answer. */
async function asked(desk: OrderDesk) {
  const { id } = await desk.place();
  const seen = await desk.waits('supplier', id, 'validate_order');
  const due = new Date(seen.order.dueAt as string);
  return { id, seen, due };
}

const after = (due: Date) => new Date(due.getTime() + 1_000);

/** Holds an order's row, so that a batch has its deadline in hand for as long as nobody gives it up. */
async function lock(orderId: string): Promise<pg.Client> {
  const holder = new pg.Client(services.databases['supplier-service'].adminUrl);
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM orders WHERE id = $1 FOR UPDATE', [orderId]);
  return holder;
}

const fromTheNeighbour = <Row extends object>(sql: string, parameters: unknown[] = []) =>
  queryOnce<Row>(services.databases['client-service'].adminUrl, sql, parameters);

const aBatchWaits = () =>
  eventually('a batch waits for the row', async () => {
    const waiting = await fromTheNeighbour(
      `SELECT FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`,
      [services.databases['supplier-service'].name],
    );
    return waiting.length > 0;
  });

async function shut(): Promise<void> {
  const { name } = services.databases['supplier-service'];
  await fromTheNeighbour(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await fromTheNeighbour('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
}

const open = () =>
  fromTheNeighbour(`ALTER DATABASE ${services.databases['supplier-service'].name} ALLOW_CONNECTIONS true`);

/** Delivers an event again, which the supplier's service has had. */
async function lengthenInbox(event: object): Promise<void> {
  const connection = await connect(services.vhost.adminUrl);
  const channel = await connection.createConfirmChannel();
  const body = Buffer.from(JSON.stringify(event));
  for (let count = 0; count < WAITING_BEFORE; count += 1)
    channel.sendToQueue(inboxQueue('supplier-service'), body, { contentType: EVENT_CONTENT_TYPE });
  await channel.waitForConfirms();
  await connection.close();
}

it('does not win over an answer that came while the database was away with another deadline in hand', async () => {
  const first = await asked(desks.soon);
  const second = await asked(desks.late);
  await lock(first.id);
  services.setTime(after(first.due));
  await aBatchWaits();
  await shut();
  services.setTime(after(second.due));
  await lengthenInbox(eventsOf(second.seen, 'received')[0] as object);
  await desks.late.askToCancel(second.id);
  await eventually(
    'the wish to cancel has left',
    async () => (await desks.late.rows('client', 'SELECT FROM outbox')).length === 0,
  );
  await open();
  const ended = await eventually(
    'the order has ended',
    async () => {
      const seen = await desks.late.seen('supplier', second.id);
      return seen?.order.turn === null ? seen.order : undefined;
    },
    30_000,
  );
  expect(ended.status).toBe('CANCELLED');
  await eventually(
    'the other deadline has come, too',
    async () => (await desks.soon.seen('supplier', first.id))?.order.status === 'EXPIRED',
  );
});

it('holds up no shutdown while the database is away', async () => {
  services.setTime(new Date());
  const { id, due } = await asked(desks.soon);
  await lock(id);
  services.setTime(after(due));
  await aBatchWaits();
  await shut();
  const closed = services.app('supplier-service').close();
  const ended = await Promise.race([
    closed.then(() => 'closed'),
    new Promise((resolve) => setTimeout(resolve, 20_000, 'still closing').unref()),
  ]);
  await open();
  await closed;
  await services.reopen('supplier-service');
  expect(ended).toBe('closed');
});
