import { withClient } from '../../tools/infra/database-client.js';
import { prepareDatabase } from '../../tools/infra/databases.js';
import { readSettings } from '../../tools/infra/settings.js';
import { createDatabase } from '../support/servers.js';
import type { TestDatabase } from '../support/servers.js';
import { readTestUrls } from '../support/test-urls.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase('client-service');
});
afterAll(() => database.drop());

const query = (url: string, ...statements: string[]) =>
  withClient(url, async (client) => {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  });

const asOwner = ['set role client_owner', 'create table if not exists notes (id int)'];

it('lets the owner role make tables and keeps the service out until it is granted', async () => {
  await query(database.adminUrl, ...asOwner);
  await expect(query(database.serviceUrl, 'select * from notes')).rejects.toThrow(
    'permission denied for table notes',
  );
  await query(database.adminUrl, ...asOwner, 'grant select on notes to client_service');
  expect(await query(database.serviceUrl, 'select * from notes')).toEqual([]);
});

it.each([
  ['create table mine (id int)', 'permission denied for schema'],
  ['create temporary table mine (id int)', 'permission denied to create temporary tables'],
])('lets the service make no table: %s', async (statement, denied) => {
  await expect(query(database.serviceUrl, statement)).rejects.toThrow(denied);
});

it('keeps the other service out of the database', async () => {
  const url = new URL(database.adminUrl);
  const supplier = await createDatabase('supplier-service');
  url.username = 'supplier_service';
  url.password = 'supplier_service';
  await expect(query(url.href, 'select 1')).rejects.toThrow('permission denied for database');
  await supplier.drop();
});

it('copies a template with its tables and grants', async () => {
  await query(database.adminUrl, ...asOwner, 'grant select on notes to client_service');
  const copy = await createDatabase('client-service', database.name);
  expect(await query(copy.serviceUrl, 'select * from notes')).toEqual([]);
  await copy.drop();
});

it('lets the service connect all the while that it runs again', async () => {
  const target = { ...readSettings({}).databases['client-service'], database: database.name };
  const { postgresAdminUrl } = readTestUrls();
  const mayConnect = `select has_database_privilege('client_service', $1, 'connect') as may`;
  const seen: boolean[] = [];
  let running = true;
  const looking = withClient(postgresAdminUrl, async (client) => {
    while (running) {
      const { rows } = await client.query<{ may: boolean }>(mayConnect, [database.name]);
      seen.push(rows[0].may);
    }
  });
  for (let run = 0; run < 20; run += 1) await prepareDatabase(postgresAdminUrl, target);
  running = false;
  await looking;
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter((may) => !may)).toHaveLength(0);
});

it('may run again, and many times at once', async () => {
  const target = { ...readSettings({}).databases['client-service'], database: database.name };
  const { postgresAdminUrl } = readTestUrls();
  await Promise.all(Array.from({ length: 5 }, () => prepareDatabase(postgresAdminUrl, target)));
  expect(await query(database.serviceUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});
