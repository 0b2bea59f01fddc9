import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { ALL_ORDERS, LIMITS, NIL_UUID, type CloudEvent, type OrderSequencesTold } from '@app/contracts';
import type { EventPublisher, OutgoingMessage } from '@app/messaging';
import { createLogger } from '@app/observability';
import { dataSourceOptions } from '@app/persistence';
import { Writable } from 'node:stream';
import { findHeld } from '../../libs/order/src/order/held.js';
import { holdOrders, holdService } from '../../libs/order/src/resync/hold-service.js';
import { ControlSender } from '../../libs/order/src/resync/control-sender.js';
import { ResyncAnswers } from '../../libs/order/src/resync/resync-answers.js';
import { resyncRepository } from '../../libs/order/src/resync/resync.repository.js';
import { ResendSweep } from '../../libs/order/src/sweeps/resend-sweep.js';
import { eventually } from '../support/eventually.js';
import { createMigratedDatabase } from '../support/migrated-database.js';
import { insertPlainOrders, orderIds } from '../support/plain-orders.js';
import type { TestDatabase } from '../support/servers.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PAGE_ROWS = 5;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
const clock = () => new Date();
const logger = createLogger('test', new Writable({ write: (_chunk, _encoding, done) => done() }));

let database: TestDatabase;
let dataSource: DataSource;
/** Of somebody else, who keeps an order locked. */
let other: DataSource;

beforeEach(async () => {
  database = await createMigratedDatabase('client-service');
  const options = dataSourceOptions({ url: database.serviceUrl, applicationName: 'test', poolSize: 4 });
  // Short, so that a statement which waits for a lock fails like one that has too much to do.
  const hurried = { ...options, extra: { ...options.extra, statement_timeout: 3_000 } };
  dataSource = await new DataSource(hurried).initialize();
  other = await new DataSource(options).initialize();
});
afterEach(async () => {
  await dataSource.destroy();
  await other.destroy();
  await database.drop();
});

/** Keeps an order locked until it is called. */
async function lockOrder(id: string): Promise<() => Promise<void>> {
  const runner = other.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT 1 FROM orders WHERE id = $1 FOR UPDATE', [id]);
  return async () => {
    await runner.rollbackTransaction();
    await runner.release();
  };
}

const eventsIn = (body: Buffer): CloudEvent[] => {
  const read = JSON.parse(body.toString()) as CloudEvent | CloudEvent[];
  return Array.isArray(read) ? read : [read];
};

const idsWhere = async (condition: string): Promise<string[]> => {
  const rows: { id: string }[] = await other.query(`SELECT id FROM orders WHERE ${condition} ORDER BY id`);
  return rows.map(({ id }) => id);
};
const writtenAt = (id: string): Promise<{ xmin: string }[]> =>
  other.query('SELECT xmin FROM orders WHERE id = $1', [id]);

describe('when the broker has lost its disk', () => {
  const afterLostBroker = () =>
    new ResendSweep({
      dataSource,
      publisher: {} as EventPublisher,
      control: {} as ControlSender,
      path: {} as never,
      clock,
      logger,
      pageRows: PAGE_ROWS,
    }).afterLostBroker();

  it('every order that is open or has ended lately is asked for, and no other', async () => {
    const ids = orderIds(23);
    const endOf = (index: number) => [undefined, ago(2), ago(30)][index % 3];
    await insertPlainOrders(
      dataSource,
      ids.map((id, index) => ({ id, endedAt: endOf(index) })),
    );
    await afterLostBroker();
    expect(await idsWhere('ask_at <= now() AND ask_attempts = 0')).toEqual(
      ids.filter((_, index) => index % 3 < 2),
    );
    expect(await idsWhere('ask_at IS NOT NULL')).toHaveLength(16);
  });

  it('what a broken-off round has asked for is not written again', async () => {
    const ids = orderIds(23);
    await insertPlainOrders(
      dataSource,
      ids.map((id) => ({ id })),
    );
    const unlock = await lockOrder(ids[12]);
    await expect(afterLostBroker()).rejects.toThrow('statement timeout');
    expect(await idsWhere('ask_at IS NOT NULL')).toEqual(ids.slice(0, 10));
    const before = await writtenAt(ids[3]);
    await unlock();
    await afterLostBroker();
    expect(await idsWhere('ask_at <= now() AND ask_attempts = 0')).toEqual(ids);
    expect(await writtenAt(ids[3])).toEqual(before);
  });
});

describe('the list of all orders', () => {
  it('looks at a bounded number of orders each time, and tells of those that it is about', async () => {
    const ids = orderIds(330);
    const changed = `f0${randomUUID().slice(2)}`;
    const justBefore = `f1${randomUUID().slice(2)}`;
    const isTold = (index: number) => index < 130 || index % 40 === 0;
    await insertPlainOrders(
      dataSource,
      ids.map((id, index) => ({ id, ...(!isTold(index) && { endedAt: ago(400) }) })),
    );
    const since = ago(7);
    const hoursBefore = (hours: number) => new Date(since.getTime() - hours * HOUR_MS);
    await insertPlainOrders(dataSource, [
      { id: changed, endedAt: ago(400), updatedAt: since },
      { id: justBefore, endedAt: ago(400), updatedAt: hoursBefore(0.9) },
      { id: `f2${randomUUID().slice(2)}`, endedAt: ago(400), updatedAt: hoursBefore(1.1) },
    ]);
    const messages: CloudEvent[][] = [];
    const publisher = {
      publish: async ({ body }: OutgoingMessage) => void messages.push(eventsIn(body)),
    } as unknown as EventPublisher;
    const asked = jest.spyOn(dataSource, 'query');
    const path = { barrier: async () => undefined };
    const control = new ControlSender({ service: 'client-service', publisher, clock, logger });
    await new ResyncAnswers({ dataSource, control, path, logger, pageRows: 60 }).list(since);

    expect(asked).toHaveBeenCalledTimes(Math.ceil(333 / 60) + 1);
    const last = messages.pop();
    const told = messages.flat() as CloudEvent<OrderSequencesTold>[];
    const expected = [...ids.filter((_, index) => isTold(index)), changed, justBefore];
    expect(told.map(({ subject }) => subject)).toEqual(expected);
    expect(told.map(({ data }) => data)).toEqual(told.map(() => ({ sent: 1, received: 0 })));
    expect(messages.map((events) => events.length)).toEqual([LIMITS.eventsPerBatch, told.length - 100]);
    expect(last).toMatchObject([{ subject: ALL_ORDERS, data: { count: told.length } }]);
  });
});

describe('holding a whole side', () => {
  const options = () => ({ dataSource, clock, since: ago(1), subject: 'somebody', pageRows: PAGE_ROWS });
  const service = async () => {
    const rows: { asks: boolean; isMarking: boolean; told: unknown }[] = await other.query(
      `SELECT ask_at <= now() AS asks, attempts < 0 AS "isMarking", told FROM resyncs WHERE order_id = $1`,
      [ALL_ORDERS],
    );
    return rows.at(0);
  };
  const HELD = `blocked_code = 'resyncing'`;

  it('goes page by page, and asks nobody before all are held', async () => {
    const ids = orderIds(23);
    const isOpen = (index: number) => index % 4 > 0;
    await insertPlainOrders(
      dataSource,
      ids.map((id, index) => ({ id, ...(!isOpen(index) && { endedAt: ago(30) }) })),
    );
    const open = ids.filter((_, index) => isOpen(index));
    const unlock = await lockOrder(ids[13]);
    const holding = holdService(options());
    const first = ids.slice(0, 10).filter((id) => open.includes(id));
    await eventually('two pages are held', async () => (await idsWhere(HELD)).length === first.length);
    expect(await idsWhere(HELD)).toEqual(first);
    await resyncRepository.listed(other.manager, clock());
    expect(await service()).toEqual({ asks: false, isMarking: true, told: null });
    expect(await findHeld(other.manager, [])).toMatchObject({ service: true });

    await unlock();
    expect(await holding).toBe(open.length);
    expect(await idsWhere(HELD)).toEqual(open);
    expect(await service()).toEqual({ asks: true, isMarking: false, told: null });
    const written: { order_id: string; subject: string }[] = await other.query(
      'SELECT order_id, subject FROM order_history ORDER BY order_id',
    );
    expect(written).toEqual(open.map((id) => ({ order_id: id, subject: 'somebody' })));
  });

  it('goes on where it was broken off, once, and writes nothing twice', async () => {
    const ids = orderIds(12);
    await insertPlainOrders(
      dataSource,
      ids.map((id) => ({ id })),
    );
    const { manager } = dataSource;
    await resyncRepository.beginService(manager, ago(1), clock());
    await resyncRepository.holdPage(manager, { after: NIL_UUID, rows: 5 }, clock(), 'somebody');
    const later = new Date(Date.now() + 5 * 60_000);
    const take = (now: Date) =>
      dataSource.transaction((inside) => resyncRepository.takeDue(inside, now, 100, () => 60_000));
    expect(await take(clock())).toEqual([]);
    expect(await take(later)).toMatchObject([{ orderId: ALL_ORDERS, isMarking: true }]);
    expect(await take(later)).toEqual([]);
    expect(await service()).toMatchObject({ isMarking: true });
    expect(await holdOrders({ ...options(), subject: null })).toBe(12);
    const [{ count, orders }] = await other.query<{ count: number; orders: number }[]>(
      'SELECT count(*)::int AS count, count(DISTINCT order_id)::int AS orders FROM order_history',
    );
    expect([count, orders]).toEqual([12, 12]);
    expect(await take(clock())).toMatchObject([{ orderId: ALL_ORDERS, isMarking: false }]);
  });
});
