import { ALL_ORDERS, type CloudEvent, type OrderSequencesTold } from '@app/contracts';
import { RESYNCING } from '../order/order.js';
import { LAST_OF_PAGE, PAGE_OF_ORDERS } from '../order/order-pages.js';
import type { EntityManager } from 'typeorm';

/** How far the resync of one order has come; `told` is null until the other side has said how far it is. */
export interface ResyncRow {
  orderId: string;
  told: OrderSequencesTold | null;
}

/** Marks orders as resyncing, and records that in their history. */
const mark = (which: string, now: string, subject: string) => `marked AS (
    UPDATE orders SET blocked_code = '${RESYNCING}', blocked_at = ${now}, version = version + 1, updated_at = ${now}
    WHERE ${which} AND blocked_code IS DISTINCT FROM '${RESYNCING}' RETURNING id, status, waiting_at
  ), written AS (
    INSERT INTO order_history (order_id, decision_id, name, visited, status, waiting_at, at, role, subject)
    SELECT id, gen_random_uuid(), 'resync', '{}', status, waiting_at, ${now}, 'operator', ${subject} FROM marked
  )`;

const IS_HELD = `(ended_at IS NULL OR blocked_code = '${RESYNCING}')`;

/**
 * The service's own row has this in `attempts` while its orders are still being marked: the other side is asked only
 * after that. Where the marking was broken off, the sweep that finds the row due continues it.
 */
const MARKING = -1;
/**
 * Each page of orders puts the row's due time off by this much. Shorter than a page takes: two would mark at a time.
 * Longer: a marking that was broken off stands still for that long.
 */
const MARKING_PAUSE_MS = 60_000;
const afterMarkingPause = (now: Date) => new Date(now.getTime() + MARKING_PAUSE_MS);

/** `since` is there for the whole service, whose orders may still have to be marked. */
export interface DueResync {
  orderId: string;
  since: Date | null;
  isMarking: boolean;
}

async function keepService(
  manager: EntityManager,
  since: Date,
  now: Date,
  { askAt, attempts }: { askAt: Date; attempts: number },
): Promise<void> {
  await manager.query(
    `INSERT INTO resyncs (order_id, started_at, since, ask_at, attempts) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (order_id) DO UPDATE SET told = NULL, ask_at = excluded.ask_at, attempts = excluded.attempts,
       since = least(resyncs.since, excluded.since)`,
    [ALL_ORDERS, now, since, askAt, attempts],
  );
}

export const resyncRepository = {
  /** Begins, or begins again. The caller has locked the order, or its id where there is none. */
  async begin(manager: EntityManager, orderId: string, now: Date, subject: string | null): Promise<void> {
    await manager.query(`WITH ${mark('id = $1', '$2', '$3')} SELECT`, [orderId, now, subject]);
    await manager.query(
      `INSERT INTO resyncs (order_id, started_at, ask_at) VALUES ($1, $2, $2)
       ON CONFLICT (order_id) DO UPDATE SET told = NULL, ask_at = $2, attempts = 0`,
      [orderId, now],
    );
  },

  /**
   * From here on no order begins, not even one that this side no longer knows; the open ones are still to be marked.
   */
  beginService(manager: EntityManager, since: Date, now: Date): Promise<void> {
    return keepService(manager, since, now, { askAt: afterMarkingPause(now), attempts: MARKING });
  },

  /** All orders are marked, here or by another process: the other side is to be asked. */
  askService(manager: EntityManager, since: Date, now: Date): Promise<void> {
    return keepService(manager, since, now, { askAt: now, attempts: 0 });
  },

  /**
   * Marks what is open among the next orders, locked in the order of their ids as everywhere.
   * @returns the last of the orders, and how many of them are held
   */
  async holdPage(
    manager: EntityManager,
    { after, rows }: { after: string; rows: number },
    now: Date,
    subject: string | null,
  ): Promise<{ last: string | null; held: number }> {
    const [page]: { last: string | null; held: number }[] = await manager.query(
      `WITH ${PAGE_OF_ORDERS}, held AS MATERIALIZED (
         SELECT id FROM orders WHERE id IN (SELECT id FROM page WHERE ${IS_HELD}) AND ${IS_HELD} ORDER BY id FOR UPDATE
       ), ${mark('id IN (SELECT id FROM held)', '$3', '$4')}, begun AS (
         INSERT INTO resyncs (order_id, started_at) SELECT id, $3 FROM held ON CONFLICT (order_id) DO NOTHING
       )
       SELECT ${LAST_OF_PAGE} AS last, (SELECT count(*)::int FROM held) AS held`,
      [after, rows, now, subject],
    );
    return page;
  },

  /** The marking goes on: nobody else need take it over. */
  async holdsOn(manager: EntityManager, now: Date): Promise<void> {
    await manager.query(`UPDATE resyncs SET ask_at = $2 WHERE order_id = $1 AND attempts = ${MARKING}`, [
      ALL_ORDERS,
      afterMarkingPause(now),
    ]);
  },

  async find(manager: EntityManager, orderId: string): Promise<ResyncRow | undefined> {
    const rows: ResyncRow[] = await manager.query(
      'SELECT order_id AS "orderId", told FROM resyncs WHERE order_id = $1',
      [orderId],
    );
    return rows.at(0);
  },

  async tell(manager: EntityManager, orderId: string, told: OrderSequencesTold): Promise<void> {
    await manager.query('UPDATE resyncs SET told = $2 WHERE order_id = $1', [orderId, JSON.stringify(told)]);
  },

  /** The other side has listed all of its orders: those that it did not name are asked for one by one. */
  async listed(manager: EntityManager, now: Date): Promise<void> {
    // While orders are being marked, a list that arrives was asked for earlier and does not count.
    await manager.query(
      `UPDATE resyncs SET told = '{}', ask_at = NULL WHERE order_id = $1 AND attempts <> ${MARKING}`,
      [ALL_ORDERS],
    );
    await manager.query('UPDATE resyncs SET ask_at = $1 WHERE told IS NULL AND ask_at IS NULL', [now]);
  },

  /** Events are missing: they are asked for at once, unless that is due already. */
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

  /**
   * Ends the service's own resync, if the other side has listed its orders and none is resyncing any more.
   * @returns whether it did
   */
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

  async recalled(manager: EntityManager, orderId: string): Promise<CloudEvent[]> {
    const rows: { event: CloudEvent }[] = await manager.query(
      'SELECT event FROM recalled_events WHERE order_id = $1 ORDER BY sequence',
      [orderId],
    );
    return rows.map((row) => row.event);
  },

  /** Takes the rows that are due, and puts each off before it is asked for, so that only one replica asks. */
  async takeDue(
    manager: EntityManager,
    now: Date,
    limit: number,
    pauseMs: (attempts: number) => number,
  ): Promise<DueResync[]> {
    const rows: { orderId: string; since: Date | null; attempts: number }[] = await manager.query(
      `SELECT order_id AS "orderId", since, attempts FROM resyncs WHERE ask_at <= $1
       ORDER BY ask_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [now, limit],
    );
    await manager.query(
      `UPDATE resyncs r SET ask_at = n.ask_at,
         attempts = CASE WHEN r.attempts = ${MARKING} THEN ${MARKING} ELSE r.attempts + 1 END
       FROM unnest($1::uuid[], $2::timestamptz[]) AS n(order_id, ask_at) WHERE r.order_id = n.order_id`,
      [
        rows.map((row) => row.orderId),
        rows.map(({ attempts }) =>
          (attempts === MARKING
            ? afterMarkingPause(now)
            : new Date(now.getTime() + pauseMs(attempts))
          ).toISOString(),
        ),
      ],
    );
    return rows.map(({ attempts, ...row }) => ({ ...row, isMarking: attempts === MARKING }));
  },

  /** First events of orders that could not begin while the service was resyncing. */
  async heldBeginnings(manager: EntityManager): Promise<CloudEvent[]> {
    const rows: { event: CloudEvent }[] = await manager.query(
      `SELECT event FROM parked_events p WHERE sequence = 1 AND NOT EXISTS (SELECT 1 FROM orders WHERE id = p.order_id)
         AND NOT EXISTS (SELECT 1 FROM resyncs WHERE order_id = p.order_id)`,
    );
    return rows.map((row) => row.event);
  },
};
