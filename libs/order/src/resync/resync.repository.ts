import { ALL_ORDERS, type CloudEvent, type SequencesTold } from '@app/contracts';
import { preparedQuery } from '@app/persistence';
import { RESYNCING } from '../order/order.js';
import type { Held } from '../path/batch.js';
import type { EntityManager } from 'typeorm';

/** How far the resync of one order has come; `told` is null until the other side has said how far it is. */
export interface ResyncRow {
  orderId: string;
  told: SequencesTold | null;
}

/** Marks orders, and writes it into their history; `$1` now, `$2` who asked. */
const mark = (which: string) => `
  WITH marked AS (
    UPDATE orders SET blocked_code = '${RESYNCING}', blocked_at = $1, version = version + 1, updated_at = $1
    WHERE ${which} AND blocked_code IS DISTINCT FROM '${RESYNCING}' RETURNING id, status, waiting_at
  )
  INSERT INTO order_history (order_id, decision_id, name, visited, status, waiting_at, at, role, subject)
  SELECT id, gen_random_uuid(), 'resync', '{}', status, waiting_at, $1, 'operator', $2 FROM marked`;

export const resyncRepository = {
  /** What may not begin: the orders among these that are coming back, or all while the service is at it. */
  async held(manager: EntityManager, orderIds: readonly string[]): Promise<Held> {
    const rows = await preparedQuery<{ order_id: string }>(
      manager,
      'SELECT order_id FROM resyncs WHERE order_id = ANY($1::uuid[])',
      [[ALL_ORDERS, ...orderIds]],
    );
    const ids = new Set(rows.map((row) => row.order_id));
    return { service: ids.has(ALL_ORDERS), orders: ids };
  },

  /** Begins, or begins again. The caller has locked the order, or its id where there is none. */
  async begin(manager: EntityManager, orderId: string, now: Date, subject: string | null): Promise<void> {
    await manager.query(mark('id = $3'), [now, subject, orderId]);
    await manager.query(
      `INSERT INTO resyncs (order_id, started_at, ask_at) VALUES ($1, $2, $2)
       ON CONFLICT (order_id) DO UPDATE SET told = NULL, ask_at = $2, attempts = 0`,
      [orderId, now],
    );
  },

  /**
   * Begins for every open order at once, and for those that are not even known any more.
   * @param since beside the open ones, the other side's orders that have changed since are compared
   * @returns how many open orders are marked
   */
  async beginService(
    manager: EntityManager,
    since: Date,
    now: Date,
    subject: string | null,
  ): Promise<number> {
    await manager.query(
      `INSERT INTO resyncs (order_id, started_at, since, ask_at) VALUES ($1, $2, $3, $2)
       ON CONFLICT (order_id) DO UPDATE SET told = NULL, ask_at = $2, attempts = 0,
         since = least(resyncs.since, excluded.since)`,
      [ALL_ORDERS, now, since],
    );
    await manager.query(mark('ended_at IS NULL'), [now, subject]);
    await manager.query(
      `INSERT INTO resyncs (order_id, started_at) SELECT id, $1 FROM orders WHERE blocked_code = '${RESYNCING}'
       ON CONFLICT (order_id) DO NOTHING`,
      [now],
    );
    const [{ count }]: { count: number }[] = await manager.query(
      `SELECT count(*)::int AS count FROM orders WHERE blocked_code = '${RESYNCING}'`,
    );
    return count;
  },

  async find(manager: EntityManager, orderId: string): Promise<ResyncRow | undefined> {
    const rows: ResyncRow[] = await manager.query(
      'SELECT order_id AS "orderId", told FROM resyncs WHERE order_id = $1',
      [orderId],
    );
    return rows.at(0);
  },

  async tell(manager: EntityManager, orderId: string, told: SequencesTold): Promise<void> {
    await manager.query('UPDATE resyncs SET told = $2 WHERE order_id = $1', [orderId, JSON.stringify(told)]);
  },

  /** The other side has listed all of its orders: those that it did not name are asked for one by one. */
  async listed(manager: EntityManager, now: Date): Promise<void> {
    await manager.query(`UPDATE resyncs SET told = '{}', ask_at = NULL WHERE order_id = $1`, [ALL_ORDERS]);
    await manager.query('UPDATE resyncs SET ask_at = $1 WHERE told IS NULL AND ask_at IS NULL', [now]);
  },

  /** Events are missing: they are asked for at once, unless they have been. */
  async ask(manager: EntityManager, orderId: string, now: Date): Promise<void> {
    await manager.query('UPDATE resyncs SET ask_at = coalesce(ask_at, $2) WHERE order_id = $1', [
      orderId,
      now,
    ]);
  },

  async end(manager: EntityManager, orderId: string): Promise<void> {
    await manager.query('DELETE FROM resyncs WHERE order_id = $1', [orderId]);
    await manager.query('DELETE FROM recalled_events WHERE order_id = $1', [orderId]);
  },

  /** @returns whether the service's own resync is over with this: all orders are told, and none is at it any more */
  async endService(manager: EntityManager): Promise<boolean> {
    const [, count]: [unknown, number] = await manager.query(
      `DELETE FROM resyncs WHERE order_id = $1 AND told IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM resyncs WHERE order_id <> $1)`,
      [ALL_ORDERS],
    );
    return count > 0;
  },

  async addRecalled(
    manager: EntityManager,
    orderId: string,
    sequence: number,
    event: CloudEvent,
  ): Promise<void> {
    await manager.query(
      'INSERT INTO recalled_events (order_id, sequence, event) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [orderId, sequence, JSON.stringify(event)],
    );
  },

  async recalled(manager: EntityManager, orderId: string): Promise<CloudEvent<object>[]> {
    const rows: { event: CloudEvent<object> }[] = await manager.query(
      'SELECT event FROM recalled_events WHERE order_id = $1 ORDER BY sequence',
      [orderId],
    );
    return rows.map((row) => row.event);
  },

  /** Rows that are due, each put off before it is asked for, so that replicas ask once. */
  async takeDue(
    manager: EntityManager,
    now: Date,
    limit: number,
    pauseMs: (attempts: number) => number,
  ): Promise<{ orderId: string; since: Date | null }[]> {
    const rows: { orderId: string; since: Date | null; attempts: number }[] = await manager.query(
      `SELECT order_id AS "orderId", since, attempts FROM resyncs WHERE ask_at <= $1
       ORDER BY ask_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [now, limit],
    );
    await manager.query(
      `UPDATE resyncs r SET ask_at = n.ask_at, attempts = r.attempts + 1
       FROM unnest($1::uuid[], $2::timestamptz[]) AS n(order_id, ask_at) WHERE r.order_id = n.order_id`,
      [
        rows.map((row) => row.orderId),
        rows.map((row) => new Date(now.getTime() + pauseMs(row.attempts)).toISOString()),
      ],
    );
    return rows;
  },

  /** First events of orders that could not begin while the service was at it. */
  async heldBeginnings(manager: EntityManager): Promise<CloudEvent[]> {
    const rows: { event: CloudEvent }[] = await manager.query(
      `SELECT event FROM parked_events p WHERE sequence = 1 AND NOT EXISTS (SELECT 1 FROM orders WHERE id = p.order_id)
         AND NOT EXISTS (SELECT 1 FROM resyncs WHERE order_id = p.order_id)`,
    );
    return rows.map((row) => row.event);
  },
};
