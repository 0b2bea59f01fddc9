import { randomUUID } from 'node:crypto';
import { orderReadPatterns, type ListOrders, type OrderSummary, type Page } from '@app/contracts';
import { firstIdOf } from '@app/order';
import { dataSourceOptions } from '@app/persistence';
import { DataSource } from 'typeorm';
import { insertPlainOrders } from '../support/plain-orders.js';
import { resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

const HOSPITAL = { id: randomUUID(), name: 'City Hospital' };
const TOWN = { id: randomUUID(), name: 'Old Town' };
const SAUCES = randomUUID();
const SCREENS = randomUUID();

/** As they were placed; the second and the last have ended. */
const ORDERS = [
  { buyer: HOSPITAL, supplierId: SAUCES, placed: '2026-11-02T09:00:00Z' },
  { buyer: HOSPITAL, supplierId: SCREENS, placed: '2026-11-02T23:59:59.999Z', ended: true },
  { buyer: TOWN, supplierId: SAUCES, placed: '2026-11-03T00:00:00Z' },
  { buyer: HOSPITAL, supplierId: SAUCES, placed: '2026-11-03T12:00:00Z' },
  { buyer: HOSPITAL, supplierId: SAUCES, placed: '2026-11-04T12:00:00Z', ended: true },
];
const idAt = (at: Date) => `${firstIdOf(at).slice(0, 14)}7${randomUUID().slice(15)}`;

let services: Services;
let ids: string[];
beforeAll(async () => {
  services = await startServices();
  const { adminUrl: url } = services.databases['supplier-service'];
  const source = await new DataSource(
    dataSourceOptions({ url, applicationName: 'operator orders test', poolSize: 1 }),
  ).initialize();
  const orders = ORDERS.map(({ placed, ended, ...order }) => {
    const at = new Date(placed);
    return { ...order, id: idAt(at), updatedAt: at, ...(ended && { endedAt: at }) };
  });
  ids = orders.map(({ id }) => id);
  await insertPlainOrders(source, orders);
  await source.destroy();
});
afterAll(() => services.stop());

/** Which orders an operator finds on the supplier's side, page by page. */
async function found(filter: Partial<ListOrders>): Promise<number[]> {
  const pattern = orderReadPatterns('supplier').listOperatorOrders;
  const listed: OrderSummary[] = [];
  let cursor: string | undefined;
  do {
    const body = { limit: 2, sort: 'placed', cursor, ...filter };
    const page = resultOf(await services.query<Page<OrderSummary>>({ pattern, role: 'operator', body }));
    listed.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return listed.map(({ id }) => ids.indexOf(id));
}

it.each<[string, Partial<ListOrders>, number[]]>([
  ['of a company on its own side', { partyId: SAUCES }, [4, 3, 2, 0]],
  ['of a company on the other side', { counterpartId: HOSPITAL.id }, [4, 3, 1, 0]],
  ['of both', { partyId: SCREENS, counterpartId: HOSPITAL.id }, [1]],
  ['of a company that have not ended', { counterpartId: HOSPITAL.id, open: true }, [3, 0]],
  ['of a company that hold a word', { counterpartId: TOWN.id, q: 'sauce' }, [2]],
  [
    'of a day, to the millisecond',
    { placedAfter: '2026-11-03T00:00:00.000Z', placedBefore: '2026-11-04T00:00:00.000Z' },
    [3, 2],
  ],
  [
    'of a company up to a day',
    { counterpartId: HOSPITAL.id, placedBefore: '2026-11-03T00:00:00.000Z' },
    [1, 0],
  ],
  [
    'since long ago',
    { placedAfter: '0001-01-01T00:00:00.000Z', placedBefore: '9999-12-31T00:00:00.000Z' },
    [4, 3, 2, 1, 0],
  ],
])('an operator finds the orders %s', async (_name, filter, expected) => {
  expect(await found(filter)).toEqual(expected);
});

it('a company cannot ask as another one', async () => {
  const pattern = orderReadPatterns('supplier').listOrders;
  const body = { limit: 50, sort: 'placed', partyId: SAUCES };
  const asked = { pattern, party: SCREENS, role: 'supplier' as const, body };
  const { items } = resultOf(await services.query<Page<OrderSummary>>(asked));
  expect(items.map(({ id }) => ids.indexOf(id))).toEqual([1]);
});
