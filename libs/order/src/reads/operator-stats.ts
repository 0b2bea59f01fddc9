import type { OperatorStats } from '@app/contracts';
import { deadLettersRepository } from '@app/messaging';
import type { EntityManager } from 'typeorm';
import { OVERDUE_FROM } from './order-filters.js';

const OLDEST = 10;

/** Figures of all parties together; each statement reads an index of open, blocked or recently ended orders. */
export async function operatorStats(manager: EntityManager, now: Date): Promise<OperatorStats> {
  const [open]: Pick<OperatorStats, 'open' | 'overdue' | 'blocked'>[] = await manager.query(
    `SELECT count(*)::int AS open, (count(*) FILTER (WHERE ${OVERDUE_FROM} <= $1))::int AS overdue,
       (SELECT count(*) FROM orders WHERE blocked_code IS NOT NULL)::int AS blocked
     FROM orders WHERE ended_at IS NULL`,
    [now],
  );
  const letters = await deadLettersRepository.count(manager);
  // By the column of the index: of a day with millions of orders no row is read, only their places in it.
  const hours: { hour: Date; count: number }[] = await manager.query(
    `SELECT h.hour, count(o.ended_at)::int AS count
     FROM generate_series(date_trunc('hour', $1::timestamptz) - interval '23 hours', date_trunc('hour', $1::timestamptz), '1 hour') AS h(hour)
     LEFT JOIN orders o ON o.status = 'COMPLETED' AND o.ended_at >= h.hour AND o.ended_at < h.hour + interval '1 hour'
     GROUP BY h.hour ORDER BY h.hour`,
    [now],
  );
  const oldest: (Omit<OperatorStats['oldestWaiting'][number], 'since'> & { since: Date })[] =
    await manager.query(
      `SELECT id AS "orderId", number, json_build_object('id', buyer_id, 'name', buyer_name) AS buyer,
       waiting_at AS element, updated_at AS since FROM orders
     WHERE ended_at IS NULL ORDER BY updated_at LIMIT ${OLDEST}`,
    );
  const midnight = new Date(now);
  midnight.setUTCHours(0, 0, 0, 0);
  return {
    ...open,
    deadLetters: letters.reduce((sum, { count }) => sum + count, 0),
    completedToday: hours.filter((each) => each.hour >= midnight).reduce((sum, each) => sum + each.count, 0),
    completedPerHour: hours.map(({ hour, count }) => ({ hour: hour.toISOString(), count })),
    oldestWaiting: oldest.map((each) => ({ ...each, since: each.since.toISOString() })),
  };
}
