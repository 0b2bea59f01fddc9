import { ALL_ORDERS } from '@app/contracts';
import type { EntityManager } from 'typeorm';
import { RESYNCING } from '../order/order.js';

/** How many there are, and for how long the oldest has been there, in seconds. */
export interface Backlog {
  count: number;
  oldestAgeS: number;
}

const backlogOf = async (
  manager: EntityManager,
  sql: string,
  parameters: unknown[] = [],
): Promise<Backlog> => {
  const [row] = await manager.query<Backlog[]>(sql, parameters);
  return row;
};

/** `count` and `oldestAgeS` of some rows; none is younger than now. */
const backlog = (table: string, since: string, now = 'now()') =>
  `SELECT count(*)::int AS count,
     greatest(coalesce(extract(epoch FROM ${now} - min(${since})), 0), 0)::float AS "oldestAgeS" FROM ${table}`;

/** What stands in a service's tables: one statement each, over small tables or an index. */
export const backlogRepository = {
  outbox: (manager: EntityManager) => backlogOf(manager, backlog('outbox', 'created_at')),
  parked: (manager: EntityManager) => backlogOf(manager, backlog('parked_events', 'parked_at')),

  /** Timers that should have fired; those of blocked orders wait for the operator. */
  overdueTimers: (manager: EntityManager, now: Date) =>
    backlogOf(
      manager,
      `${backlog('timers t JOIN orders o ON o.id = t.order_id', 't.due_at', '$1::timestamptz')}
       WHERE t.due_at <= $1 AND o.blocked_code IS NULL`,
      [now],
    ),

  /** Orders whose other side was asked again and has not answered. */
  unanswered: (manager: EntityManager, now: Date) =>
    backlogOf(
      manager,
      `${backlog('orders', 'answer_due_at', '$1::timestamptz')} WHERE ask_at IS NOT NULL AND ask_attempts > 0`,
      [now],
    ),

  /** Orders that are resyncing, also those that have no row yet; a resync of the whole service counts as one. */
  resyncing: (manager: EntityManager, now: Date) =>
    backlogOf(manager, backlog('resyncs', 'started_at', '$1::timestamptz'), [now]),

  /** Whether the whole service is resyncing, and whether single orders are. */
  async resyncs(manager: EntityManager): Promise<{ service: boolean; orders: boolean }> {
    const [row] = await manager.query<{ service: boolean; orders: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM resyncs WHERE order_id = $1) AS service,
         EXISTS (SELECT 1 FROM resyncs WHERE order_id <> $1) AS orders`,
      [ALL_ORDERS],
    );
    return row;
  },

  /** By code. Orders that are resyncing are left out: they go on by themselves, and `resyncing` counts them. */
  blocked: (manager: EntityManager): Promise<{ code: string; count: number }[]> =>
    manager.query(
      `SELECT blocked_code AS code, count(*)::int AS count FROM orders
       WHERE blocked_code IS NOT NULL AND blocked_code <> '${RESYNCING}' GROUP BY blocked_code`,
    ),
};
