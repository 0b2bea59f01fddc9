import { isMigrated, migrate } from '@app/persistence';
import { DataSource } from 'typeorm';
import { migrations } from '../../apps/client-service/src/migrations/index.js';
import { withClient } from '../../tools/infra/database-client.js';
import { eventually } from '../support/eventually.js';
import { createDatabase, type TestDatabase } from '../support/servers.js';

/** `PrepareForGrowth` is the fourth. */
const BEFORE_GROWTH = 3;

let database: TestDatabase;
beforeAll(async () => (database = await createDatabase('client-service')));
afterAll(() => database.drop());

const migrateTo = (count: number) =>
  migrate({
    adminUrl: database.adminUrl,
    ownerRole: 'client_owner',
    migrations: migrations.slice(0, count),
  });

const waitsForOrders = `SELECT FROM pg_locks WHERE NOT granted AND relation = 'orders'::regclass`;

it('the migration that locks the history before the orders loses or wins against a batch, and can run again', async () => {
  await migrateTo(BEFORE_GROWTH);
  const outcomes = await withClient(database.adminUrl, async (batch) => {
    await batch.query('BEGIN; LOCK TABLE orders IN ROW SHARE MODE');
    const migrated = migrateTo(BEFORE_GROWTH + 1).then(
      () => 'done',
      (error: { driverError: { code: string } }) => error.driverError.code,
    );
    await eventually('it waits for the batch', async () =>
      withClient(database.adminUrl, async (other) => (await other.query(waitsForOrders)).rowCount === 1),
    );
    const written = await batch.query('LOCK TABLE order_history IN ROW EXCLUSIVE MODE').then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    await batch.query('ROLLBACK');
    return [written, await migrated];
  });
  expect(outcomes.sort()).toEqual(['40P01', 'done']);
  await migrateTo(migrations.length);
  const { adminUrl: url } = database;
  const dataSource = await new DataSource({ type: 'postgres', url }).initialize();
  expect(await isMigrated(dataSource, migrations)).toBe(true);
  await dataSource.destroy();
});
