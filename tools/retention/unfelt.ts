import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/**
 * Larger: while one statement waits for a table, every batch behind it waits too, and a batch takes tens of
 * milliseconds.
 */
const LOCK_TIMEOUT_MS = 100;
const PAUSE_MS = 200;
const ATTEMPTS = 100;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Runs a transaction that needs a table for itself for a moment, trying again where it does not get it at once.
 * @throws the last error, after about half a minute
 */
export async function withBriefLock<Result>(
  connection: pg.Client,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await connection.query(`BEGIN; SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`);
      const result = await work();
      await connection.query('COMMIT');
      return result;
    } catch (error) {
      await connection.query('ROLLBACK');
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE || attempt === ATTEMPTS) throw error;
      await pause(PAUSE_MS);
    }
  }
}

/**
 * Deletes piece by piece, resting as long as each piece took: at most half of what the database can do.
 * @param piece deletes some rows; @returns how many
 */
export async function deleteInPieces(piece: () => Promise<number>): Promise<number> {
  for (let total = 0; ;) {
    const begin = performance.now();
    const count = await piece();
    if (count === 0) return total;
    total += count;
    await pause(performance.now() - begin);
  }
}
