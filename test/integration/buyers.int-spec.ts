import { randomUUID } from 'node:crypto';
import type { Page, Party, Query, Reply } from '@app/contracts';
import { dataSourceOptions } from '@app/persistence';
import { DataSource } from 'typeorm';
import { migrateClientDatabase } from '../../apps/client-service/src/migrate.js';
import { BuyerController as AllBuyers } from '../../apps/client-service/src/party/buyer.controller.js';
import { migrateSupplierDatabase } from '../../apps/supplier-service/src/migrate.js';
import { BuyerController as OwnBuyers } from '../../apps/supplier-service/src/party/buyer.controller.js';
import { givenBuyer } from '../support/parties.js';
import { insertPlainOrders, orderIds } from '../support/plain-orders.js';
import { refusalOf, resultOf } from '../support/requester.js';
import { createDatabase, type TestDatabase } from '../support/servers.js';

const SUPPLIER = randomUUID();
const ENDED = new Date('2026-11-02T10:00:00Z');

let client: TestDatabase;
let supplier: TestDatabase;
const sources: DataSource[] = [];

const connect = async ({ serviceUrl: url }: TestDatabase) => {
  const source = new DataSource(dataSourceOptions({ url, applicationName: 'buyers test', poolSize: 2 }));
  sources.push(source);
  return source.initialize();
};

beforeAll(async () => {
  [client, supplier] = [await createDatabase('client-service'), await createDatabase('supplier-service')];
  await migrateClientDatabase(client.adminUrl);
  await migrateSupplierDatabase(supplier.adminUrl);
});
afterAll(async () => {
  for (const source of sources) await source.destroy();
  await client?.drop();
  await supplier?.drop();
});

const questionOf = (role: 'buyer' | 'supplier' | 'operator', body: object): Query => ({
  ...(role !== 'operator' && { party: SUPPLIER }),
  actor: { role, subject: 'someone' },
  deadline: Date.now() + 60_000,
  body,
});

/** Page by page. */
async function all(read: (page: object) => Promise<Reply<Page<Party>>>): Promise<Party[]> {
  const found: Party[] = [];
  let cursor: string | undefined;
  do {
    const page = resultOf(await read({ limit: 2, cursor }));
    expect(page.items.length).toBeLessThanOrEqual(2);
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

it('a supplier finds every buyer of its orders, open or ended, once, and nobody else’s', async () => {
  const source = await connect(supplier);
  const own = new OwnBuyers(source);
  const buyers = Array.from({ length: 5 }, (_, index) => ({ id: randomUUID(), name: `Buyer ${index}` }));
  const [both, open, ended, older, stranger] = buyers;
  const of = (buyer: Party, endedAt?: Date, supplierId = SUPPLIER) => ({ buyer, endedAt, supplierId });
  const orders = [
    of(both),
    of(both, ENDED),
    of(open),
    of(open),
    ...Array.from({ length: 30 }, () => of(ended, ENDED)),
    of(older, ENDED),
    of(stranger, ENDED, randomUUID()),
  ];
  const ids = orderIds(orders.length);
  await insertPlainOrders(
    source,
    orders.map((order, index) => ({ ...order, id: ids[index] })),
  );
  const found = await all((page) => own.list(questionOf('supplier', page)));
  expect(found).toEqual([both, open, ended, older].sort((one, other) => (one.id < other.id ? -1 : 1)));
  expect(refusalOf(await own.list(questionOf('buyer', { limit: 2 }))).code).toBe('role-not-allowed');
  const foreign = questionOf('supplier', { limit: 2, cursor: 'eyJub3QiOiJvdXJzIn0' });
  expect(refusalOf(await own.list(foreign)).code).toBe('invalid-cursor');
});

it('an operator finds all buyers that are registered, a company none', async () => {
  const every = new AllBuyers(await connect(client));
  const names = ['A hospital', 'A school', 'A town'];
  const ids: string[] = [];
  for (const name of names) ids.push(await givenBuyer(client, name));
  const found = await all((page) => every.list(questionOf('operator', page)));
  expect(found.map(({ id }) => id)).toEqual([...ids].sort());
  expect(found.map(({ name }) => name).sort()).toEqual(names);
  for (const role of ['buyer', 'supplier'] as const)
    expect(refusalOf(await every.list(questionOf(role, { limit: 2 }))).code).toBe('role-not-allowed');
});
