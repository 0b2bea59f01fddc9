import { orderReadPatterns, type RecentChanges } from '@app/contracts';
import { HotDay } from '../plans/hot-day.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

let services: Services;
let buyer: string;
let orders: string[];

beforeAll(async () => {
  services = await startServices();
  const { 'client-service': client, 'supplier-service': supplier } = services.databases;
  buyer = await givenBuyer(client);
  const parties = { supplier: await givenSupplier(supplier), slowSupplier: await givenSupplier(supplier) };
  const day = new HotDay(services, { buyer, ...parties });
  orders = [await day.completedOrder(), await day.completedOrder(), await day.completedOrder()];
});
afterAll(() => services.stop());

async function changesAfter(after?: number, told?: number): Promise<RecentChanges> {
  const query = { pattern: orderReadPatterns('client').listChanges, party: buyer, role: 'buyer' as const };
  return resultOf(await services.query<RecentChanges>({ ...query, body: { after, told, limit: 100 } }));
}

const ordersOf = ({ items }: RecentChanges) => items.map(({ orderId }) => orderId);

it('repeats what was decided before what was seen, since it may have been committed after it', async () => {
  const { newest } = await changesAfter();
  expect(ordersOf(await changesAfter(newest))).toEqual(orders);
});

it('repeats nothing that the reader knows to have been told', async () => {
  const { newest } = await changesAfter();
  const [first, second] = (await changesAfter(newest)).items.map(({ cursor }) =>
    Number(cursor.split(':')[1]),
  );
  expect(ordersOf(await changesAfter(newest, first))).toEqual(orders.slice(1));
  expect(ordersOf(await changesAfter(newest, second))).toEqual(orders.slice(2));
  expect(ordersOf(await changesAfter(newest, newest))).toEqual([]);
});
