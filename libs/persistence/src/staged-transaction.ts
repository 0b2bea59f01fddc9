import type { DataSource, EntityManager } from 'typeorm';
import { sendPlain } from './connection.js';
import { connectionOf } from './prepared.js';

/** A unit of work in two stages: what it reads and locks, then what it writes. */
export interface TransactionStages<Loaded, Saved> {
  /** Its first statements go out together with BEGIN. */
  load: (manager: EntityManager) => Promise<Loaded>;
  /** `commit` sends COMMIT right behind what was sent before it; nothing may be sent after. */
  save: (manager: EntityManager, loaded: Loaded, commit: () => Promise<void>) => Promise<Saved>;
}

/**
 * A batch's statements are long, few and the same every time: planned anew for each set of parameters, which the server
 * prefers for short arrays, they took longer to plan than to run.
 */
const BEGIN = 'BEGIN; SET LOCAL plan_cache_mode = force_generic_plan';

/**
 * A transaction that never waits for the answer to BEGIN or COMMIT alone: each would be a way to the server and back,
 * which for a batch of one message is as long as all of its statements. No other transaction may begin inside.
 * @throws what a statement or a stage throws. Nothing is committed then, unless the connection broke after COMMIT was
 * sent: then nobody can tell.
 */
export async function stagedTransaction<Loaded, Saved>(
  dataSource: DataSource,
  { load, save }: TransactionStages<Loaded, Saved>,
): Promise<Saved> {
  const runner = dataSource.createQueryRunner();
  try {
    const connection = await connectionOf(runner);
    let committing: Promise<void> | undefined;
    const commit = () => (committing ??= sendPlain(connection, 'COMMIT').then(requireCommitted));
    try {
      const [, loaded] = await Promise.all([sendPlain(connection, BEGIN), load(runner.manager)]);
      const saved = await save(runner.manager, loaded, commit);
      await commit();
      return saved;
    } catch (error) {
      // Also behind a COMMIT: the connection goes back to the pool with nothing open.
      await sendPlain(connection, 'ROLLBACK').catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}

/** After a statement that failed the server answers COMMIT with ROLLBACK, and calls that no error. */
function requireCommitted({ command }: { command: string }): void {
  if (command !== 'COMMIT') throw new Error(`The server answered COMMIT with ${command}`);
}
