import type { DataSource, EntityManager } from 'typeorm';
import { sendPlain } from './connection.js';
import { connectionOf } from './prepared.js';

/** How long a transaction waits for what somebody else has locked. */
export type LockWait = 'usual' | 'brief';

/**
 * Usual: longer than another batch takes, so that two that meet wait for each other; longer than that, and one row that
 * somebody holds stops all who do not need it. Brief: for what was found held before.
 */
const LOCK_TIMEOUT_MS: Record<LockWait, number> = { usual: 3_000, brief: 50 };

/** A unit of work in two stages: what it reads and locks, then what it writes. */
export interface TransactionStages<Loaded, Saved> {
  /** Its first statements go out together with BEGIN. */
  load: (manager: EntityManager) => Promise<Loaded>;
  /** `commit` sends COMMIT right behind what was sent before it; nothing may be sent after. */
  save: (manager: EntityManager, loaded: Loaded, commit: () => Promise<void>) => Promise<Saved>;
  lockWait?: LockWait;
}

/**
 * A batch's statements are long, few and the same every time: planned anew for each set of parameters, which the server
 * prefers for short arrays, they took longer to plan than to run.
 */
const begin = (lockWait: LockWait) =>
  `BEGIN; SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS[lockWait]}`;

/**
 * A transaction that never waits for the answer to BEGIN or COMMIT alone: each would be a way to the server and back,
 * which for a batch of one message is as long as all of its statements. No other transaction may begin inside.
 * @throws what the server refused first, or what a stage throws. Nothing is committed then, unless the connection broke
 * after COMMIT was sent: then nobody can tell.
 */
export async function stagedTransaction<Loaded, Saved>(
  dataSource: DataSource,
  { load, save, lockWait = 'usual' }: TransactionStages<Loaded, Saved>,
): Promise<Saved> {
  const runner = dataSource.createQueryRunner();
  try {
    const connection = await connectionOf(runner);
    // Statements that were sent behind one that fails are refused for that alone, and may be heard of before it is.
    const refusals: Error[] = [];
    const onRefusal = (error: Error) => refusals.push(error);
    connection.connection.on('errorMessage', onRefusal);
    let committing: Promise<void> | undefined;
    const commit = () => (committing ??= sendPlain(connection, 'COMMIT').then(requireCommitted));
    try {
      const [, loaded] = await Promise.all([sendPlain(connection, begin(lockWait)), load(runner.manager)]);
      const saved = await save(runner.manager, loaded, commit);
      await commit();
      return saved;
    } catch (error) {
      // Also behind a COMMIT: the connection goes back to the pool with nothing open.
      await sendPlain(connection, 'ROLLBACK').catch(() => undefined);
      throw refusals.at(0) ?? error;
    } finally {
      connection.connection.off('errorMessage', onRefusal);
    }
  } finally {
    await runner.release();
  }
}

/** After a statement that failed the server answers COMMIT with ROLLBACK, and calls that no error. */
function requireCommitted({ command }: { command: string }): void {
  if (command !== 'COMMIT') throw new Error(`The server answered COMMIT with ${command}`);
}
