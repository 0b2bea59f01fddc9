import { randomUUID } from 'node:crypto';
import { outboxRepository, type StaleRow } from '@app/messaging';
import type { DataSource } from 'typeorm';
import { openMigratedDatabase, type OpenDatabase } from '../support/migrated-database.js';

let open: OpenDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  open = await openMigratedDatabase('client-service');
  dataSource = open.dataSource;
});
afterAll(() => open.drop());

it('confirmed rows are deleted without waiting for a sweep that holds one of them', async () => {
  const [held, free] = [randomUUID(), randomUUID()];
  const insert = (id: string) =>
    dataSource.query(
      `INSERT INTO outbox (id, events, created_at) VALUES ($1, '[]', now() - interval '1 hour')`,
      [id],
    );
  await insert(held);
  const left = async () =>
    (await dataSource.query<{ id: string }[]>('SELECT id FROM outbox')).map(({ id }) => id);
  await dataSource.transaction(async (sweep) => {
    expect(await outboxRepository.lockStale(sweep, 2_000, 50, undefined)).toMatchObject([{ id: held }]);
    await insert(free);
    await outboxRepository.delete(dataSource.manager, [free, held]);
    expect(await left()).toEqual([held]);
    await outboxRepository.delete(sweep, [held]);
  });
  expect(await left()).toEqual([]);
});

it.each([
  ['a while ago', '-2 minutes', 1],
  ['just now', '0', 0],
  ['before the clock was put back', '1 hour', 1],
])('a row written %s is swept or on its way', async (_name, age, swept) => {
  await dataSource.query(
    `INSERT INTO outbox (id, events, created_at) VALUES ($1, '[]', now() + $2::interval)`,
    [randomUUID(), age],
  );
  const sweep = (after?: StaleRow) => outboxRepository.lockStale(dataSource.manager, 60_000, 50, after);
  const rows = await sweep();
  expect(rows).toHaveLength(swept);
  expect(await sweep(rows[0])).toHaveLength(0);
  await dataSource.query('DELETE FROM outbox');
});
