import { createPartition, firstIdOf, partitionsFrom } from '@app/order';
import type pg from 'pg';
import { withBriefLock } from './unfelt.js';

/** Creates the partitions of this month and some to come, where they are missing. */
export async function createMonthsAhead(connection: pg.Client, now: Date): Promise<void> {
  for (const partition of partitionsFrom(now, now))
    await withBriefLock(connection, () => connection.query(createPartition(partition)));
}

/** A month whose history is in the default partition: a partition of its own can no longer be created. */
export interface MonthInDefault {
  /** `2026-11` */
  month: string;
  rows: number;
}

export async function monthsInDefault(connection: pg.Client): Promise<MonthInDefault[]> {
  const { rows } = await connection.query<MonthInDefault>(
    `SELECT to_char(to_timestamp(('x' || translate(left(order_id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)
         AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)::int AS rows
     FROM order_history_default GROUP BY 1 ORDER BY 1`,
  );
  return rows;
}

/** A dropped month and for how many milliseconds the history was locked. */
export interface DroppedMonth {
  name: string;
  lockedMs: number;
}

/**
 * Drops the months in which every order is forgotten. An order that is still open, blocked or younger at its end keeps
 * the whole month.
 */
export async function dropForgottenMonths(connection: pg.Client, before: Date): Promise<DroppedMonth[]> {
  const { rows } = await connection.query<{ name: string; bounds: string }>(
    `SELECT relname AS name, pg_get_expr(relpartbound, oid) AS bounds FROM pg_class
     WHERE relispartition AND relkind = 'r' AND relname ~ '^order_history_\\d{4}_\\d{2}$' ORDER BY relname`,
  );
  const dropped: DroppedMonth[] = [];
  for (const { name, bounds } of rows) {
    const [first, end] = [...bounds.matchAll(/[0-9a-f-]{36}/g)].map(([id]) => id);
    if (end > firstIdOf(before)) break;
    const lockedMs = await dropUnlessNeeded(connection, name, first, end);
    if (lockedMs !== undefined) dropped.push({ name, lockedMs });
  }
  return dropped;
}

/** Looks again under the lock, where what a transaction was just adding to that month can be seen. */
function dropUnlessNeeded(
  connection: pg.Client,
  name: string,
  first: string,
  end: string,
): Promise<number | undefined> {
  const isNeeded = async () => {
    const found = await connection.query('SELECT FROM orders WHERE id >= $1 AND id < $2 LIMIT 1', [
      first,
      end,
    ]);
    return found.rowCount !== 0;
  };
  return withBriefLock(connection, async () => {
    if (await isNeeded()) return undefined;
    await connection.query('LOCK TABLE order_history IN ACCESS EXCLUSIVE MODE');
    const begin = performance.now();
    if (await isNeeded()) return undefined;
    await connection.query(`DROP TABLE ${name}`);
    return performance.now() - begin;
  });
}
