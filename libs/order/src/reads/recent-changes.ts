import {
  partyColumn,
  type ListChanges,
  type OrderStatus,
  type RecentChanges,
  type Side,
} from '@app/contracts';
import type { EntityManager } from 'typeorm';
import { orderChange } from '../order/order.views.js';

/**
 * How many ids before its position a reader is told again. Rows get their ids before they are committed, and hints of
 * two processes may overtake each other: a reader may have seen a row while one with a smaller id was still
 * uncommitted. A batch writes at most some hundred rows.
 */
const OVERLAP = 1_000;

/**
 * A reader that has missed more reads its list anew: a position of last year must not make the database read a year.
 */
const MOST_MISSED = 100_000;

interface Row {
  id: string;
  buyer_id: string;
  supplier_id: string;
  version: number;
  status: OrderStatus;
  turn: Side | null;
  cursor: string;
}

/** @param party undefined for an operator, who hears of all */
export async function recentChanges(
  manager: EntityManager,
  side: Side,
  party: string | undefined,
  { after, told = 0, limit }: ListChanges,
): Promise<RecentChanges> {
  const [{ max }]: { max: string | null }[] = await manager.query('SELECT max(id) FROM order_history');
  const newest = Number(max);
  if (after === undefined) return { items: [], newest, complete: true };
  // A position beyond the newest row is of a history that was lost: a backup has taken its place.
  const complete = after <= newest && after >= newest - MOST_MISSED;
  const from = Math.max(after - OVERLAP, told, newest - MOST_MISSED, 0);
  const rows: Row[] = await manager.query(
    `SELECT o.id, o.buyer_id, o.supplier_id, o.version, o.status, o.turn, recent.cursor
     FROM (SELECT order_id, max(id) AS cursor FROM order_history WHERE id > $1 GROUP BY order_id) AS recent
     JOIN orders o ON o.id = recent.order_id
     WHERE ($2::uuid IS NULL OR o.${partyColumn(side)} = $2)
     ORDER BY recent.cursor LIMIT $3`,
    [from, party ?? null, limit],
  );
  const items = rows.map(({ buyer_id, supplier_id, cursor, ...order }) =>
    orderChange(
      { ...order, buyer: { id: buyer_id, name: '' }, supplier: { id: supplier_id, name: '' } },
      side,
      cursor,
    ),
  );
  return { items, newest, complete };
}
