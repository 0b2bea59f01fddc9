import pg from 'pg';
import { queryOnce } from '../../tools/infra/database-client.js';
import { eventually } from '../support/eventually.js';
import { OrderDesk } from '../support/order-desk.js';
import { startServices, type Services } from '../support/services.js';

let services: Services;
let desk: OrderDesk;

beforeAll(async () => {
  services = await startServices();
  desk = await OrderDesk.open(services);
});
afterAll(() => services.stop());

it('an order whose row somebody holds stops no other order, and goes on once it is let go', async () => {
  const { adminUrl, name } = services.databases['client-service'];
  const { id } = await desk.place('SAUCE-BR');
  await desk.waits('client', id, 'review_quotation');
  const holder = new pg.Client(adminUrl);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM orders WHERE id = $1 FOR UPDATE', [id]);
  const accepted = Promise.allSettled(Array.from({ length: 5 }, () => desk.accept(id)));
  await eventually('a batch waits for the row', async () => {
    const waiting = await queryOnce(
      adminUrl,
      `SELECT FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`,
      [name],
    );
    return waiting.length > 0;
  });
  const other = await desk.place('SAUCE-BR');
  await desk.waits('client', other.id, 'review_quotation');
  expect(await desk.accept(other.id)).toMatchObject({ result: { status: 'ACCEPTED' } });
  await holder.end();
  await accepted;
  await eventually(
    'it goes on',
    async () => {
      await desk.accept(id);
      return (await desk.seen('client', id))?.order.status !== 'QUOTED';
    },
    30_000,
  );
});
