import { orderReadPatterns, type ListOrders, type OrderSummary, type Page } from '@app/contracts';
import { searchBareNumbers } from '@app/order';
import pg from 'pg';
import { fillDatabases } from '../../bench/fill/fill-databases.js';
import { silent } from '../../tools/infra/progress.js';
import { HotDay } from '../plans/hot-day.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

/** More than are looked through before the index is asked, and more than the index may gather. */
const ORDERS = 4_000;

let services: Services;
let database: pg.Pool;
let buyer: string;

beforeAll(async () => {
  services = await startServices();
  const { 'client-service': client, 'supplier-service': supplier } = services.databases;
  database = new pg.Pool({ connectionString: client.adminUrl, max: 1 });
  buyer = await givenBuyer(client);
  const parties = { supplier: await givenSupplier(supplier), slowSupplier: await givenSupplier(supplier) };
  await new HotDay(services, { buyer, ...parties }).completedOrder();
  const urls = { clientUrl: client.adminUrl, supplierUrl: supplier.adminUrl };
  await fillDatabases({ ...urls, count: ORDERS, days: 365 }, silent);
});
afterAll(async () => {
  await database.end();
  await services.stop();
});

const { listOrders, listOperatorOrders } = orderReadPatterns('client');

async function search(list: Partial<ListOrders>): Promise<Page<OrderSummary>> {
  const body = { limit: 50, sort: 'placed', ...list };
  return resultOf(await services.query({ pattern: listOrders, party: buyer, role: 'buyer', body }));
}

const references = ({ items }: Page<OrderSummary>) => items.map(({ reference }) => reference);

/** The newest orders whose reference fits, as the table itself has them. */
async function newest(pattern: string, count: number): Promise<(string | null)[]> {
  const { rows } = await database.query<{ reference: string }>(
    'SELECT reference FROM orders WHERE reference ~ $1 ORDER BY placed_at DESC, id DESC LIMIT $2',
    [pattern, count],
  );
  return rows.map(({ reference }) => reference);
}

it('pages through what all orders have', async () => {
  const first = await search({ q: 'sauce br' });
  const second = await search({ q: 'sauce br', cursor: first.nextCursor ?? undefined });
  expect([...references(first), ...references(second)]).toEqual(await newest('', 100));
});

it('pages through what only old orders have', async () => {
  const first = await search({ q: 'filled-17' });
  const second = await search({ q: 'filled-17', cursor: first.nextCursor ?? undefined });
  expect(references(first)).toHaveLength(50);
  expect([...references(first), ...references(second)]).toEqual(await newest('^filled-17', 100));
});

it('finds one old order by its number, in whatever case', async () => {
  const [{ number, reference }] = (await search({ q: 'filled-7 ', limit: 200 })).items.slice(-1);
  expect(reference).toBe('filled-7');
  expect(references(await search({ q: number.toLowerCase() }))).toEqual(['filled-7']);
});

it('finds an order by its number without the letters before it', async () => {
  const [{ number }] = (await search({ q: 'filled-7 ', limit: 200 })).items.slice(-1);
  const [year, count] = number.split('-').slice(1);
  for (const q of [count, `${year}-${count}`, number])
    expect((await search({ q })).items.map((each) => each.number)).toContain(number);
  expect(references(await search({ q: '3999' }))).toEqual(['filled-3999']);
});

it('finds orders of before that by their bare number too, once they are migrated', async () => {
  await database.query(
    `UPDATE order_search SET words = array_to_tsvector(array_remove(tsvector_to_array(words), left($1::text, 8) || '/3998'))`,
    [buyer],
  );
  expect(references(await search({ q: '3998' }))).toEqual([]);
  await database.query(searchBareNumbers('buyer_id'));
  expect(references(await search({ q: '3998' }))).toEqual(['filled-3998']);
});

it('takes a date for its first instant', async () => {
  const day = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10);
  const all = references(await search({ placedBefore: day }));
  expect(all).toEqual(references(await search({ placedBefore: `${day}T00:00:00Z` })));
});

it('takes the last word of each term for unfinished, and the words before it for whole', async () => {
  expect(references(await search({ q: 'fill' }))).toHaveLength(50);
  expect(references(await search({ q: 'filled-' }))).toHaveLength(50);
  expect(references(await search({ q: 'fill-17' }))).toEqual([]);
  expect(references(await search({ q: 'sau filled-3999' }))).toEqual(['filled-3999']);
});

it('keeps to the other filters, however many orders have the word', async () => {
  expect((await search({ q: 'sauce', status: ['DECLINED'] })).items).toEqual([]);
  const placedBefore = new Date(Date.now() - 300 * 86_400_000).toISOString();
  const old = await search({ q: 'sauce', placedBefore });
  expect(old.items).toHaveLength(50);
  expect(old.items.every(({ placedAt }) => placedAt < placedBefore)).toBe(true);
});

it('counts what a rare word is found in, and as many as are looked at of a common one', async () => {
  const rare = await search({ q: 'filled-17', counts: true });
  expect(rare.counts?.byStatus).toEqual({ COMPLETED: 111 });
  const common = await search({ q: 'sauce', counts: true });
  expect(common.counts?.byStatus.COMPLETED).toBeGreaterThanOrEqual(900);
});

it('searches all parties for an operator', async () => {
  const ask = async (q: string): Promise<Page<OrderSummary>> => {
    const body = { limit: 50, sort: 'placed', q };
    return resultOf(await services.query({ pattern: listOperatorOrders, role: 'operator', body }));
  };
  expect(references(await ask('filled-3999'))).toEqual(['filled-3999']);
  expect(references(await ask('sauce'))).toEqual(await newest('', 50));
});
