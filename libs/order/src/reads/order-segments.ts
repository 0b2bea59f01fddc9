import { ORDER_STATUSES, type Side } from '@app/contracts';
import type { EntityManager } from 'typeorm';
import { firstIdOf } from '../history/history-partitions.js';
import { orderColumns, type OrderRow } from '../order/order.repository.js';
import type { Conditions } from './conditions.js';
import type { Cursor } from './list-cursor.js';
import { concernsOpenOnly, filtersOf, type OrderQuery } from './order-filters.js';

export type SegmentRow = OrderRow & { line_count: number; sort_key: string };

/** A part of a list that some index gives in its order. */
export interface Segment {
  direction: 'ASC' | 'DESC';
  /** @param start what the last page ended with; absent at the beginning */
  read(
    manager: EntityManager,
    query: OrderQuery,
    start: Cursor | undefined,
    limit: number,
  ): Promise<SegmentRow[]>;
}

/** All but the lines, which a list does not show. */
const COLUMNS = `${orderColumns(`'{"lines": []}'::jsonb AS document`)}, line_count`;
const DUE = `coalesce(due_at, 'infinity')`;
const NEWEST_FIRST = 'ORDER BY placed_at DESC, id DESC';

const ordersByPlacing = (where: Conditions, limit: number) =>
  `SELECT ${COLUMNS}, placed_at::text AS sort_key FROM orders ${where.where} ${NEWEST_FIRST} LIMIT ${limit}`;

const newestOf = (parts: string, limit: number) =>
  `SELECT * FROM (${parts}) AS parts ${NEWEST_FIRST} LIMIT ${limit}`;

function withStatus(where: Conditions, { list }: OrderQuery): Conditions {
  return list.status?.length ? where.add('status = ANY(?::text[])', list.status) : where;
}

const placedBefore = (where: Conditions, start: Cursor | undefined): Conditions =>
  start ? where.add('(placed_at, id) < (?::timestamptz, ?::uuid)', start[1], start[2]) : where;

/** Open orders of one turn, the most urgent first. */
export const dueFirst = (turn: Side): Segment => ({
  direction: 'ASC',
  async read(manager, query, start, limit) {
    const where = withStatus(filtersOf(query), query).add('ended_at IS NULL AND turn = ?', turn);
    if (start) where.add(`(${DUE}, id) > (?::timestamptz, ?::uuid)`, start[1], start[2]);
    return manager.query(
      `SELECT ${COLUMNS}, (${DUE})::text AS sort_key FROM orders ${where.where} ORDER BY ${DUE}, id LIMIT ${limit}`,
      where.parameters,
    );
  },
});

/** Ended orders, the last placed first. */
export const ended: Segment = {
  direction: 'DESC',
  async read(manager, query, start, limit) {
    if (concernsOpenOnly(query)) return [];
    const where = placedBefore(filtersOf(query), start);
    const statement = hasIndexByStatus(query)
      ? newestOf(endedByStatus(where, query, limit), limit)
      : ordersByPlacing(withStatus(where, query).add('ended_at IS NOT NULL'), limit);
    return manager.query(statement, where.parameters);
  },
};

/** All orders of a party, the last placed first. */
export const newestFirst: Segment = {
  direction: 'DESC',
  async read(manager, query, start, limit) {
    const where = placedBefore(filtersOf(query), start);
    const openOnly = concernsOpenOnly(query);
    if (isNarrowed(query) && hasIndexByStatus(query) && !openOnly)
      return readOpenAndEnded(manager, query, where, limit);
    if (openOnly) where.add('ended_at IS NULL');
    return manager.query(ordersByPlacing(withStatus(where, query), limit), where.parameters);
  },
};

/** Orders of all parties, for operators. Ids are UUIDs of version 7: their order is that of placing. */
export const newestOfAll: Segment = {
  direction: 'DESC',
  async read(manager, query, start, limit) {
    const where = withStatus(placedAmongIds(filtersOf(query), query), query);
    if (start) where.add('id < ?::uuid', start[2]);
    const { counterpartId } = query.list;
    if (counterpartId && !query.matches?.suffice && !concernsOpenOnly(query)) {
      // Ended orders of a counterpart have an index of their own; the open ones of all are few.
      const parts = ['ended_at IS NULL', 'ended_at IS NOT NULL'].map(
        (which) => `(${ordersById(where.fork().add(which), limit)})`,
      );
      const statement = `SELECT * FROM (${parts.join(' UNION ALL ')}) AS parts ORDER BY id DESC LIMIT ${limit}`;
      return manager.query(statement, where.parameters);
    }
    if (concernsOpenOnly(query)) where.add('ended_at IS NULL');
    return manager.query(ordersById(where, limit), where.parameters);
  },
};

const ordersById = (where: Conditions, limit: number) =>
  `SELECT ${COLUMNS}, placed_at::text AS sort_key FROM orders ${where.where} ORDER BY id DESC LIMIT ${limit}`;

/** An id is made when its order is placed, or a moment before; so much may lie between, or a clock be set back. */
const ID_LEEWAY_MS = 3_600_000;

/** The days of placing as a range of ids, or all that was placed since would be passed by. */
function placedAmongIds(where: Conditions, { list: { placedAfter, placedBefore } }: OrderQuery): Conditions {
  const idOf = (instant: string, leewayMs: number) =>
    firstIdOf(new Date(Math.max(0, Date.parse(instant) + leewayMs)));
  if (placedAfter) where.add('id >= ?::uuid', idOf(placedAfter, -ID_LEEWAY_MS));
  if (placedBefore) where.add('id < ?::uuid', idOf(placedBefore, ID_LEEWAY_MS));
  return where;
}

/** Whether an index by status gives the list. The few that a search has found are looked up by id and sorted. */
const hasIndexByStatus = ({ party, matches }: OrderQuery) => party !== undefined && !matches?.suffice;

/** Whether the list wants few of the newest orders, so that walking along them would pass by most. */
const isNarrowed = ({ list }: OrderQuery) => Boolean(list.counterpartId ?? list.status?.length);

/**
 * Ended orders are indexed by status, and by counterpart and status: of a page of each status the newest count. Each
 * has a statement of its own, since the planner knows how many there are only of a status that it is told.
 */
function endedByStatus(where: Conditions, { list }: OrderQuery, limit: number): string {
  const statuses = list.status?.length ? list.status : ORDER_STATUSES;
  const pages = statuses.map((status) =>
    ordersByPlacing(where.fork().add('ended_at IS NOT NULL AND status = ?', status), limit),
  );
  return pages.map((page) => `(${page})`).join(' UNION ALL ');
}

/** The open orders of a party are few beside those that have ended, and have an index of their own. */
function readOpenAndEnded(
  manager: EntityManager,
  query: OrderQuery,
  where: Conditions,
  limit: number,
): Promise<SegmentRow[]> {
  const open = withStatus(where.fork(), query).add('ended_at IS NULL');
  const parts = `(${ordersByPlacing(open, limit)}) UNION ALL ${endedByStatus(where, query, limit)}`;
  return manager.query(newestOf(parts, limit), where.parameters);
}
