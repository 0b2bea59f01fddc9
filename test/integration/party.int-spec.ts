import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { queryOnce } from '../../tools/infra/database-client.js';
import { checkoutFolder } from '../../tools/infra/places.js';
import { createMigratedDatabase } from '../support/migrated-database.js';
import type { TestDatabase } from '../support/servers.js';
import { readTestUrls } from '../support/test-urls.js';

let client: TestDatabase;
let supplier: TestDatabase;

beforeAll(async () => {
  client = await createMigratedDatabase('client-service');
  supplier = await createMigratedDatabase('supplier-service');
});
afterAll(async () => {
  await client?.drop();
  await supplier?.drop();
});

const party = (...args: string[]): Promise<{ stdout: string; stderr: string; code?: number }> =>
  promisify(execFile)(
    process.execPath,
    ['--import', '@oxc-node/core/register', 'tools/party/main.ts', ...args],
    {
      cwd: checkoutFolder(),
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        POSTGRES_ADMIN_URL: readTestUrls().postgresAdminUrl,
        CLIENT_DATABASE_URL: client.serviceUrl,
        SUPPLIER_DATABASE_URL: supplier.serviceUrl,
      },
    },
  ).catch((ended: { stdout: string; stderr: string; code: number }) => ended);

/** As the service itself reads them. */
const rowsOf = ({ serviceUrl }: TestDatabase, sql: string, id: string) => queryOnce(serviceUrl, sql, [id]);

it('registers a buyer once, and gives it another name', async () => {
  const id = randomUUID();
  const buyer = (name: string) => party('buyer', '--id', id, '--name', name);
  expect((await buyer('City Hospital')).stdout).toBe(`The buyer City Hospital (${id}) is registered now\n`);
  expect((await buyer('City Hospital')).stdout).toBe(
    `The buyer City Hospital (${id}) is registered already\n`,
  );
  expect((await buyer('Town Hospital')).stdout).toBe(
    `The buyer Town Hospital (${id}) has this name now; it was City Hospital\n`,
  );
  expect(await rowsOf(client, 'SELECT name, order_counter FROM buyers WHERE id = $1', id)).toEqual([
    { name: 'Town Hospital', order_counter: '0' },
  ]);
});

it('registers a supplier that confirms nothing by itself, and keeps its currency', async () => {
  const id = randomUUID();
  const inCurrency = (currency: string) =>
    party('supplier', '--id', id, '--name', 'Sauces', '--currency', currency, '--time-zone', 'Europe/Paris');
  expect((await inCurrency('EUR')).stdout).toBe(`The supplier Sauces (${id}) is registered now\n`);
  expect((await inCurrency('EUR')).stdout).toBe(`The supplier Sauces (${id}) is registered already\n`);
  expect(await inCurrency('SEK')).toMatchObject({
    code: 1,
    stderr: 'This supplier has EUR, and so have its prices: register it under another id for SEK\n',
  });
  const sql = 'SELECT name, currency, auto_confirm, time_zone, visibility FROM suppliers WHERE id = $1';
  expect(await rowsOf(supplier, sql, id)).toEqual([
    {
      name: 'Sauces',
      currency: 'EUR',
      auto_confirm: false,
      time_zone: 'Europe/Paris',
      visibility: 'buyers',
    },
  ]);
});

it('says in one line what is missing', async () => {
  const { code, stderr } = await party('supplier', '--id', randomUUID(), '--name', 'Sauces');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^--currency is required; --time-zone is required \(npm run party .*\)\n$/);
});
