import { DataSource } from 'typeorm';
import { eventually } from '../support/eventually.js';
import { OrderDesk } from '../support/order-desk.js';
import { insertPlainOrders, orderIds } from '../support/plain-orders.js';
import { startServices, type Services } from '../support/services.js';

const YEAR_MS = 366 * 86_400_000;
/** As many as the sweep looks at in one go, and one more. */
const STRANDED = orderIds(101);

let services: Services;
let desk: OrderDesk;
const log: { level: string; order_id?: string; model?: string; msg: string }[] = [];

beforeAll(async () => {
  services = await startServices(undefined, (text) => log.push(JSON.parse(text) as (typeof log)[number]));
  desk = await OrderDesk.open(services);
});
afterAll(() => services.stop());

it('timers of orders whose process model is missing stop no others, and are named', async () => {
  const dataSource = services.app('client-service').get(DataSource);
  await insertPlainOrders(
    dataSource,
    STRANDED.map((id) => ({ id })),
  );
  const ids = [STRANDED];
  await dataSource.query(
    `UPDATE orders SET model_version = 'order-to-quotation.v0' WHERE id = ANY($1::uuid[])`,
    ids,
  );
  await dataSource.query(
    `INSERT INTO timers (order_id, element, due_at) SELECT unnest($1::uuid[]), 'quotation_expired', now()`,
    ids,
  );
  const { id } = await desk.place('SAUCE-BR');
  await desk.waits('client', id, 'review_quotation');
  services.setTime(new Date(Date.now() + YEAR_MS));
  await eventually(
    'the quotation has expired',
    async () => (await desk.seen('client', id))?.order.status === 'EXPIRED',
  );
  const named = () => log.filter(({ model }) => model === 'order-to-quotation.v0');
  await eventually('all that stand still are named', async () => named().length === STRANDED.length);
  expect(new Set(named().map(({ order_id: orderId }) => orderId))).toEqual(new Set(STRANDED));
});
