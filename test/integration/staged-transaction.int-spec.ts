import { dataSourceOptions, preparedQuery, stagedTransaction, type LockWait } from '@app/persistence';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { createDatabase, type TestDatabase } from '../support/servers.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createDatabase('client-service');
  const options = { url: database.adminUrl, applicationName: 'test', poolSize: 1 };
  dataSource = await new DataSource(dataSourceOptions(options)).initialize();
  await dataSource.query('CREATE TABLE notes (text text PRIMARY KEY)');
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(() => dataSource.query('DELETE FROM notes'));

const insert = (manager: EntityManager, text: string) =>
  preparedQuery(manager, 'INSERT INTO notes VALUES ($1)', [text]);
const stored = async () =>
  (await dataSource.query<{ text: string }[]>('SELECT text FROM notes ORDER BY text')).map(
    ({ text }) => text,
  );
const inTransaction = (manager: EntityManager) =>
  preparedQuery<{ began: boolean }>(manager, 'SELECT now() <> statement_timestamp() AS began', []);

it('loads inside the transaction, and keeps what was written once COMMIT is answered', async () => {
  const saved = await stagedTransaction(dataSource, {
    load: (manager) => Promise.all([inTransaction(manager), inTransaction(manager)]),
    save: async (manager, [, [{ began }]], commit) => {
      await Promise.all([insert(manager, 'a'), insert(manager, 'b'), commit()]);
      return began;
    },
  });
  expect(saved).toBe(true);
  expect(await stored()).toEqual(['a', 'b']);
});

it('commits by itself where the stage does not', async () => {
  await stagedTransaction(dataSource, {
    load: () => Promise.resolve(),
    save: (manager) => insert(manager, 'a'),
  });
  expect(await stored()).toEqual(['a']);
});

describe('throws what failed first', () => {
  const divide = (manager: EntityManager) => preparedQuery(manager, 'SELECT 1 / $1::int', [0]);
  /** Known a few turns later, as where several functions stand between a statement and its batch. */
  const later = async <Value>(value: Promise<Value>, turns = 10): Promise<Value> =>
    turns === 0 ? value : later(value, turns - 1);
  /** Nothing is read meanwhile, so that all answers come at once. */
  const lookAway = () =>
    setImmediate(() => {
      for (const until = performance.now() + 200; performance.now() < until;);
    });

  it('and not what was sent behind it', async () => {
    const failing = stagedTransaction(dataSource, {
      load: (manager) => {
        lookAway();
        return Promise.all([later(divide(manager)), inTransaction(manager)]);
      },
      save: () => Promise.resolve(),
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
  });

  it('and not that its COMMIT has committed nothing', async () => {
    const failing = stagedTransaction(dataSource, {
      load: () => Promise.resolve(),
      save: (manager, _loaded, commit) => {
        lookAway();
        return Promise.all([later(divide(manager)), commit()]);
      },
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await stored()).toEqual([]);
  });
});

it('can be tried again where a migration has changed the type of a column', async () => {
  const read = () =>
    stagedTransaction(dataSource, {
      load: (manager) => preparedQuery(manager, 'SELECT * FROM notes', []),
      save: (_manager, rows) => Promise.resolve(rows),
    });
  expect(await read()).toEqual([]);
  await dataSource.query('ALTER TABLE notes ALTER text TYPE varchar(80)');
  await expect(read()).rejects.toThrow('cached plan must not change result type');
  expect(await read()).toEqual([]);
});

it('goes without what somebody holds, sooner where that was held before', async () => {
  await insert(dataSource.manager, 'a');
  const holder = new pg.Client(database.adminUrl);
  await holder.connect();
  await holder.query('BEGIN; SELECT FROM notes FOR UPDATE');
  const waited = async (lockWait: LockWait) => {
    const begun = performance.now();
    const failing = stagedTransaction(dataSource, {
      load: (manager) => preparedQuery(manager, 'SELECT FROM notes FOR UPDATE', []),
      save: () => Promise.resolve(),
      lockWait,
    });
    await expect(failing).rejects.toMatchObject({ code: '55P03' });
    return performance.now() - begun;
  };
  const [usual, brief] = [await waited('usual'), await waited('brief')];
  expect(brief).toBeLessThan(usual);
  await holder.end();
});

it.each<[string, () => Promise<unknown>]>([
  [
    'a staged one',
    () =>
      stagedTransaction(dataSource, {
        load: () => Promise.resolve(),
        save: (manager, _loaded, commit) => Promise.all([insert(manager, 'a'), commit()]),
      }),
  ],
  ['a plain one', () => dataSource.transaction((manager) => insert(manager, 'a'))],
  ['a statement alone', () => dataSource.query(`INSERT INTO notes VALUES ('a')`)],
])('%s can be tried again where its connection leads to a server that only reads', async (_name, write) => {
  await dataSource.query('SET default_transaction_read_only = on');
  await expect(write()).rejects.toMatchObject({ code: '25006' });
  await write();
  expect(await stored()).toEqual(['a']);
});

describe('keeps nothing, and leaves the connection usable,', () => {
  it('after a statement that failed with COMMIT right behind it', async () => {
    const failing = stagedTransaction(dataSource, {
      load: () => Promise.resolve(),
      save: (manager, _loaded, commit) => Promise.all([insert(manager, 'a'), insert(manager, 'a'), commit()]),
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await stored()).toEqual([]);
  });

  it('where a failure was not looked at before COMMIT', async () => {
    const failing = stagedTransaction(dataSource, {
      load: () => Promise.resolve(),
      save: async (manager, _loaded, commit) => {
        await insert(manager, 'a');
        insert(manager, 'a').catch(() => undefined);
        await commit();
      },
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await stored()).toEqual([]);
  });

  it.each(['load', 'save'])('after %s threw', async (stage) => {
    const failing = stagedTransaction(dataSource, {
      load: async (manager) => {
        await insert(manager, 'a');
        if (stage === 'load') throw new Error('a defect');
      },
      save: () => Promise.reject(new Error('a defect')),
    });
    await expect(failing).rejects.toThrow('a defect');
    expect(await stored()).toEqual([]);
  });
});
