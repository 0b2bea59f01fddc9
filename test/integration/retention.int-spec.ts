import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { SERVICES, type ServiceName } from '@app/contracts';
import { fillDatabases } from '../../bench/fill/fill-databases.js';
import { queryOnce, withClient } from '../../tools/infra/database-client.js';
import { silent } from '../../tools/infra/progress.js';
import { retain, retainAndTell } from '../../tools/retention/retention.js';
import { HotDay } from '../plans/hot-day.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { startServices, type Services } from '../support/services.js';

const DAY_MS = 86_400_000;
const OWNER: Record<ServiceName, string> = {
  'client-service': 'client_owner',
  'supplier-service': 'supplier_owner',
};

let services: Services;
let day: HotDay;
const connections = new Map<ServiceName, pg.Pool>();

beforeAll(async () => {
  services = await startServices();
  const { 'client-service': client, 'supplier-service': supplier } = services.databases;
  for (const service of SERVICES)
    connections.set(service, new pg.Pool({ connectionString: services.databases[service].adminUrl, max: 2 }));
  day = new HotDay(services, {
    buyer: await givenBuyer(client),
    supplier: await givenSupplier(supplier),
    slowSupplier: await givenSupplier(supplier, { policy: { autoConfirm: false } }),
  });
  for (let count = 0; count < 3; count += 1) await day.completedOrder();
  await fillDatabases(
    { clientUrl: client.adminUrl, supplierUrl: supplier.adminUrl, count: 4_000, days: 365 },
    silent,
  );
});
afterAll(async () => {
  for (const pool of connections.values()) await pool.end();
  await services.stop();
});

const ask = async <Row extends pg.QueryResultRow>(
  service: ServiceName,
  sql: string,
  values: unknown[] = [],
) => (await connections.get(service)!.query<Row>(sql, values)).rows;
const countOf = async (service: ServiceName, table: string, where = 'true', values: unknown[] = []) =>
  Number(
    (await ask<{ count: string }>(service, `SELECT count(*) FROM ${table} WHERE ${where}`, values))[0].count,
  );
const ownedDatabase = (service: ServiceName) => ({
  adminUrl: services.databases[service].adminUrl,
  ownerRole: OWNER[service],
});
const retainAt = (service: ServiceName, orders: Date, commandResults: Date) =>
  retain(ownedDatabase(service), { orders, commandResults, deliveries: orders, discardedLetters: orders });

/** What a run says that forgets next to nothing. */
async function told(service: ServiceName): Promise<string> {
  const longAgo = new Date(0);
  const cutoffs = {
    orders: longAgo,
    commandResults: longAgo,
    deliveries: longAgo,
    discardedLetters: longAgo,
  };
  const lines: string[] = [];
  await retainAndTell(service, ownedDatabase(service), cutoffs, (line) => void lines.push(line));
  return lines.join('\n');
}

it.each(SERVICES)(
  'forgets on the %s what is old, while orders come in, and nothing else',
  async (service) => {
    const cutoff = new Date(Date.now() - 200 * DAY_MS);
    const old = await countOf(service, 'orders', 'ended_at < $1', [cutoff]);
    // A blocked order is somebody's work yet, however old.
    const [{ id: blocked }] = await ask<{ id: string }>(
      service,
      `UPDATE orders SET blocked_code = 'defect', blocked_at = now()
     WHERE id = (SELECT id FROM orders ORDER BY id LIMIT 1 OFFSET 500) RETURNING id`,
    );

    const forgetting = retainAt(service, cutoff, new Date(Date.now() - 2 * DAY_MS));
    const coming: string[] = [];
    for (let count = 0; count < 5; count += 1) coming.push(await day.completedOrder());
    const { orders, commandResults, months } = (await forgetting)!;

    expect(orders).toBe(old - 1);
    expect(await countOf(service, 'orders', 'ended_at < $1', [cutoff])).toBe(1);
    expect(await countOf(service, 'orders', 'id = ANY($1::uuid[])', [[blocked, ...coming]])).toBe(6);
    for (const table of ['quotations', 'order_search'])
      expect(await countOf(service, table, 'order_id NOT IN (SELECT id FROM orders)')).toBe(0);
    expect(await countOf(service, 'order_history', 'order_id = $1', [blocked])).toBeGreaterThan(0);
    expect(months.length).toBeGreaterThan(2);
    if (service === 'client-service') expect(commandResults).toBeGreaterThan(0);
    expect(await countOf(service, 'command_results', `created_at < now() - interval '49 hours'`)).toBe(0);
  },
);

it('does nothing beside another run, and says so', async () => {
  const { adminUrl } = services.databases['client-service'];
  await withClient(adminUrl, async (other) => {
    await other.query('SELECT pg_advisory_lock(725204)');
    expect(await told('client-service')).toBe(
      'Retention of client-service: nothing done, since another run is under way',
    );
  });
  expect(await told('client-service')).toBe('Retention of client-service: nothing old enough');
});

it('names the months in the default partition; the SQL of the documents gives them their own', async () => {
  const { adminUrl } = services.databases['client-service'];
  // The first of its order in a month that no run has made ahead.
  await queryOnce(
    adminUrl,
    `INSERT INTO order_history (order_id, decision_id, name, visited, status, waiting_at, at, role)
     VALUES ('03a39400-4c00-7000-8000-000000000001', gen_random_uuid(), 'place', '{}', 'PLACED', '', now(), 'buyer')`,
  );
  expect(await told('client-service')).toMatch(/; in order_history_default: 2096-10 \(1 rows\), see docs/);
  const operations = await readFile('docs/operations.md', 'utf8');
  const sql = /```sql\n(DO \$\$ DECLARE\n {2}month.*?)```/s.exec(operations)?.[1] ?? '';
  await queryOnce(adminUrl, `SET ROLE client_owner; ${sql.replace('2026-11-01', '2096-10-01')}`);
  expect(await told('client-service')).toBe('Retention of client-service: nothing old enough');
  expect(await countOf('client-service', 'order_history_2096_10')).toBe(1);
});
