import { ORDER_STATUSES, type Page, type Side } from '@app/contracts';
import type { EntityManager } from 'typeorm';
import { filtersOf, OVERDUE_FROM, type OrderQuery } from './order-filters.js';

type Counts = NonNullable<Page<unknown>['counts']>;

interface CountRow {
  status: string;
  turn: Side | null;
  ended: boolean;
  count: number;
  overdue: number;
}

/** Ended orders pile up for years; nobody needs to know whether it is eleven or twelve thousand. */
const MOST_COUNTED = 10_000;

/**
 * Counts what the filters other than status, turn, element and overdue let through: the numbers beside those filters.
 * Open orders exactly; ended ones up to 10,000 of each status; of a search as many as are looked up.
 */
export async function countOrders(manager: EntityManager, query: OrderQuery): Promise<Counts> {
  const { status: _s, turn: _t, waitingAt: _w, overdue: _o, ...rest } = query.list;
  const asked = { ...query, list: rest };
  if (query.matches) return sumUp(await countMatches(manager, asked), query);
  const rows = await Promise.all([countOpen(manager, asked), countEnded(manager, asked)]);
  return sumUp(rows.flat(), query);
}

function countGroups(manager: EntityManager, query: OrderQuery, condition: string): Promise<CountRow[]> {
  const where = filtersOf(query).add(condition);
  return manager.query(
    `SELECT status, turn, ended_at IS NOT NULL AS ended, count(*)::int AS count,
       count(*) FILTER (WHERE ended_at IS NULL AND ${OVERDUE_FROM} <= $${where.parameters.length + 1})::int AS overdue
     FROM orders ${where.where} GROUP BY 1, 2, 3`,
    [...where.parameters, query.now],
  );
}

const countOpen = (manager: EntityManager, query: OrderQuery) =>
  countGroups(manager, query, 'ended_at IS NULL');

function countMatches(manager: EntityManager, { matches, ...query }: OrderQuery): Promise<CountRow[]> {
  const found = matches && { ...matches, ids: matches.counted ?? matches.ids, suffice: true };
  return countGroups(manager, { ...query, matches: found }, 'true');
}

/**
 * A statement for each status, since the planner knows how many there are only of a status that it is told. The oldest
 * are counted: a vacuum has been there, so the index alone tells that they are visible. Of the newest 10,000 it would
 * have to ask the table one by one.
 */
async function countEnded(manager: EntityManager, query: OrderQuery): Promise<CountRow[]> {
  const where = filtersOf(query);
  const counted = ORDER_STATUSES.map((status) => {
    const ofStatus = where.fork().add('ended_at IS NOT NULL AND status = ?', status);
    // In the index's order, or the planner may find it cheaper to read the table until it has enough.
    const oldest = `SELECT FROM orders ${ofStatus.where} ORDER BY placed_at, id LIMIT ${MOST_COUNTED}`;
    return `(SELECT count(*)::int FROM (${oldest}) AS counted)`;
  });
  const columns = counted.map((count, index) => `${count} AS "${ORDER_STATUSES[index]}"`);
  const [row]: Record<string, number>[] = await manager.query(
    `SELECT ${columns.join(', ')}`,
    where.parameters,
  );
  const found = Object.entries(row).filter(([, count]) => count > 0);
  return found.map(([status, count]) => ({ status, count, turn: null, ended: true, overdue: 0 }));
}

function sumUp(rows: CountRow[], { side }: OrderQuery): Counts {
  const sum = (chosen: CountRow[]) => chosen.reduce((total, row) => total + row.count, 0);
  const byStatus: Record<string, number> = {};
  for (const row of rows) byStatus[row.status] = (byStatus[row.status] ?? 0) + row.count;
  return {
    byStatus,
    yourTurn: sum(rows.filter((row) => !row.ended && row.turn === side)),
    theirTurn: sum(rows.filter((row) => !row.ended && row.turn !== side)),
    ended: sum(rows.filter((row) => row.ended)),
    overdue: rows.reduce((total, row) => total + row.overdue, 0),
  };
}
