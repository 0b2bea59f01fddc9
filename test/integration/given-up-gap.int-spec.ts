import { randomUUID } from 'node:crypto';
import { parkedEventsRepository } from '@app/messaging';
import { dataSourceOptions } from '@app/persistence';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import type { ControlSender } from '../../libs/order/src/resync/control-sender.js';
import { orderRepository } from '../../libs/order/src/order/order.repository.js';
import { ResendSweep } from '../../libs/order/src/sweeps/resend-sweep.js';
import { eventually } from '../support/eventually.js';
import { eventOf } from '../support/foreign-messages.js';
import { createMigratedDatabase } from '../support/migrated-database.js';
import { insertPlainOrders } from '../support/plain-orders.js';
import type { TestDatabase } from '../support/servers.js';

let database: TestDatabase;
let dataSource: DataSource;
let orderId: string;

beforeAll(async () => {
  database = await createMigratedDatabase('supplier-service');
  const options = { url: database.serviceUrl, applicationName: 'test', poolSize: 4 };
  dataSource = await new DataSource(dataSourceOptions(options)).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

beforeEach(async () => {
  orderId = randomUUID();
  const event = eventOf('client-service', 'quotation.accepted', orderId, 2, {});
  await parkedEventsRepository.insert(dataSource.manager, [{ orderId, sequence: 2, event }]);
  await parkedEventsRepository.postpone(dataSource.manager, orderId, 3, new Date());
});

const sweep = () =>
  new ResendSweep({
    dataSource,
    publisher: { unavailability: () => undefined },
    control: {} as ControlSender,
    path: {} as never,
    clock: () => new Date(),
    logger: pino({ level: 'silent' }),
  }).sweep();
const deadLetters = () =>
  dataSource.query<object[]>('SELECT code FROM dead_letters WHERE order_id = $1', [orderId]);
const parked = () => parkedEventsRepository.load(dataSource.manager, [orderId]);

it('what waits for an order that nobody knows becomes a dead letter', async () => {
  await sweep();
  expect(await deadLetters()).toEqual([{ code: 'unknown-order' }]);
  expect(await parked()).toEqual([]);
});

it('what waits for an order that begins at this very moment is left to it', async () => {
  let swept: Promise<void> | undefined;
  await dataSource.transaction(async (beginning) => {
    await orderRepository.lockAbsent(beginning, [orderId]);
    swept = sweep();
    await eventually('the sweep waits', async () => {
      const waits = await dataSource.query<object[]>(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
      );
      return waits.length > 0;
    });
    await insertPlainOrders(beginning, [{ id: orderId }]);
    await parkedEventsRepository.delete(beginning, [{ orderId, sequence: 2 }]);
  });
  await swept;
  expect(await deadLetters()).toEqual([]);
});
