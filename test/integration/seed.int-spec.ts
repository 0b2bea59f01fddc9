import { dataSourceOptions } from '@app/persistence';
import { DataSource } from 'typeorm';
import { demoPartyId } from '../../tools/seed/demo-parties.js';
import { readSamples } from '../../tools/seed/samples.js';
import { seedDemo } from '../../tools/seed/seed.js';
import { createMigratedDatabase } from '../support/migrated-database.js';
import type { TestDatabase } from '../support/servers.js';

let client: TestDatabase;
let supplier: TestDatabase;
const sources: DataSource[] = [];

const open = async ({ serviceUrl: url }: TestDatabase) => {
  const source = new DataSource(dataSourceOptions({ url, applicationName: 'seed test', poolSize: 1 }));
  sources.push(await source.initialize());
  return source;
};
const seed = () =>
  seedDemo(
    { adminUrl: client.adminUrl, ownerRole: 'client_owner' },
    { adminUrl: supplier.adminUrl, ownerRole: 'supplier_owner' },
  );

beforeAll(async () => {
  client = await createMigratedDatabase('client-service');
  supplier = await createMigratedDatabase('supplier-service');
});
afterAll(async () => {
  for (const source of sources) await source.destroy();
  await client?.drop();
  await supplier?.drop();
});

it('brings the companies and prices of the samples, and leaves what was changed since', async () => {
  const samples = readSamples();
  const prices = samples.flatMap((sample) => sample.lines.filter((line) => line.sku !== null)).length;
  const buyers = await open(client);
  const lists = await open(supplier);

  expect(await seed()).toEqual({ buyers: 4, suppliers: 4, prices });
  const [{ count }]: { count: number }[] = await lists.query(
    'SELECT count(*)::int AS count FROM price_list_entries',
  );
  expect(count).toBe(prices);
  expect(
    await buyers.query('SELECT name FROM buyers WHERE id = $1', [demoPartyId('Gentofte Kommune')]),
  ).toEqual([{ name: 'Gentofte Kommune' }]);

  await buyers.query('UPDATE buyers SET order_counter = 7');
  await lists.query('UPDATE suppliers SET auto_confirm = false, quotation_counter = 7');
  await lists.query(`UPDATE price_list_entries SET valid_to = now() WHERE sku = 'PC'`);
  const rowsOf = async (source: DataSource, sql: string): Promise<unknown[]> => source.query(sql);
  const everything = () =>
    Promise.all([
      rowsOf(buyers, 'SELECT * FROM buyers ORDER BY id'),
      rowsOf(lists, 'SELECT * FROM suppliers ORDER BY id'),
      rowsOf(lists, 'SELECT * FROM price_list_entries ORDER BY supplier_id, sku, valid_from'),
    ]);
  const before = await everything();
  await seed();
  expect(await everything()).toEqual(before);
});

it('does nothing in production', async () => {
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await expect(seed()).rejects.toThrow('NODE_ENV is production');
  } finally {
    process.env.NODE_ENV = environment;
  }
});
