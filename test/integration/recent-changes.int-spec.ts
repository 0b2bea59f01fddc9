import { orderReads, type RecentChanges } from '@app/contracts';
import pg from 'pg';
import { HotDay } from '../plans/hot-day.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

let services: Services;
let database: pg.Pool;
let buyer: string;
let orders: string[];

beforeAll(async () => {
  services = await startServices();
  const { 'client-service': client, 'supplier-service': supplier } = services.databases;
  database = new pg.Pool({ connectionString: client.adminUrl, max: 1 });
  buyer = await givenBuyer(client);
  const parties = { supplier: await givenSupplier(supplier), slowSupplier: await givenSupplier(supplier) };
  const day = new HotDay(services, { buyer, ...parties });
  orders = [await day.completedOrder(), await day.completedOrder(), await day.completedOrder()];
}, 120_000);
afterAll(async () => {
  await database.end();
  await services.stop();
});

async function changesAfter(after: number | undefined): Promise<RecentChanges> {
  const query = { pattern: orderReads('client').listChanges, party: buyer, role: 'buyer' as const };
  return resultOf(await services.query<RecentChanges>({ ...query, body: { after, limit: 100 } }));
}

const told = async (after: number) => (await changesAfter(after)).items.map(({ orderId }) => orderId);

it('repeats what was decided within a minute before what was seen, since it may have been committed after it', async () => {
  const { newest } = await changesAfter(undefined);
  expect(await told(newest)).toEqual(orders);
});

it('repeats nothing older, however few ids ago it was', async () => {
  const { newest } = await changesAfter(undefined);
  const first = orders.slice(0, 1);
  for (const [table, column, id] of [
    ['orders', 'updated_at', 'id'],
    ['order_history', 'at', 'order_id'],
  ])
    await database.query(
      `UPDATE ${table} SET ${column} = ${column} - interval '61 seconds' - (SELECT max(at) - min(at) FROM order_history) WHERE ${id} = ANY($1)`,
      [first],
    );
  expect(await told(newest)).toEqual(orders.slice(1));
  expect(await told(0)).toEqual(orders);
});

it('repeats all it can of a history in which what was seen does not stand', async () => {
  const { newest } = await changesAfter(undefined);
  await database.query('DELETE FROM order_history WHERE id = $1', [newest]);
  expect(await told(newest)).toEqual(orders);
});
