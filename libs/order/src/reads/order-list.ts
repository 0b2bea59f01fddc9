import type { ListOrders, OrderSummary, Page, ProcessLoad, Turn } from '@app/contracts';
import type { SideName } from '@app/process';
import type { EntityManager } from 'typeorm';
import { toOrder, type OrderRow } from '../order/order.repository.js';
import { Conditions } from './conditions.js';
import { orderSummary } from './order.views.js';

const PARTY_COLUMN = { buyer: 'buyer_id', supplier: 'supplier_id' } as const;
const other = (side: SideName): SideName => (side === 'buyer' ? 'supplier' : 'buyer');

/** All but the lines, which a list does not show. */
const SUMMARY_COLUMNS = `id, number, buyer_id, buyer_name, supplier_id, supplier_name, model_version, status, turn,
  waiting_at, variables, due_at, reference, '{"lines": []}'::jsonb AS document, line_count, currency, net_total, tax_total,
  gross_total, placed_at, updated_at, ended_at, sent_sequence, received_sequence, version, blocked_code, blocked_at,
  answer_due_at`;

/** The cursor was not given out by this list. */
export class InvalidCursor extends Error {
  constructor() {
    super('The cursor is not one of this list');
    this.name = 'InvalidCursor';
  }
}

/** A stretch of a sorted list that one index serves. */
interface Segment {
  condition: string;
  values: unknown[];
  key: string;
  direction: 'ASC' | 'DESC';
}

const DUE = `coalesce(due_at, 'infinity')`;
const segments: Record<ListOrders['sort'], (side: SideName) => Segment[]> = {
  placed: () => [{ condition: 'true', values: [], key: 'placed_at', direction: 'DESC' }],
  work: (side) => [
    { condition: 'ended_at IS NULL AND turn = ?', values: [side], key: DUE, direction: 'ASC' },
    { condition: 'ended_at IS NULL AND turn = ?', values: [other(side)], key: DUE, direction: 'ASC' },
    { condition: 'ended_at IS NOT NULL', values: [], key: 'placed_at', direction: 'DESC' },
  ],
};

/** Where a page ended: segment, sort key as PostgreSQL writes it, id. */
type Cursor = [number, string, string];
const encodeCursor = (cursor: Cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function decodeCursor(text: string | undefined, count: number): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [segment, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as Cursor;
    const sound =
      segment >= 0 &&
      segment < count &&
      /^([\d\-: .+]{10,40}|-?infinity)$/.test(key) &&
      /^[0-9a-f-]{36}$/.test(id);
    if (sound) return [segment, key, id];
  } catch {
    // Falls through to the one error below.
  }
  throw new InvalidCursor();
}

/**
 * Words of a search as prefixes: `gentof scre` finds an order of Gentofte with a screen.
 * Quotes and backslashes would end the quoted word and are taken for spaces.
 */
const searchQuery = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s'\\]+/)
    .filter(Boolean)
    .map((word) => `'${word}':*`)
    .join(' & ');

/** @param party undefined for an operator, who sees all */
function filtered(side: SideName, party: string | undefined, list: ListOrders, now: Date): Conditions {
  const where = new Conditions();
  if (party) where.add(`${PARTY_COLUMN[side]} = ?`, party);
  if (list.counterpartId) where.add(`${PARTY_COLUMN[other(side)]} = ?`, list.counterpartId);
  if (list.placedAfter) where.add('placed_at >= ?', list.placedAfter);
  if (list.placedBefore) where.add('placed_at < ?', list.placedBefore);
  const search = searchQuery(list.q ?? '');
  if (search) where.add(`to_tsvector('simple', search_text) @@ to_tsquery('simple', ?)`, search);
  if (list.status?.length) where.add('status = ANY(?::text[])', list.status);
  if (list.turn) where.add('ended_at IS NULL AND turn = ?', list.turn);
  if (list.waitingAt) where.add('waiting_at = ?', list.waitingAt);
  if (list.overdue) where.add('ended_at IS NULL AND least(due_at, answer_due_at) <= ?', now);
  if (list.blocked) where.add('blocked_code IS NOT NULL');
  return where;
}

/** @throws {InvalidCursor} */
export async function listOrders(
  manager: EntityManager,
  side: SideName,
  party: string | undefined,
  list: ListOrders,
  now: Date,
): Promise<Page<OrderSummary>> {
  const parts = segments[list.sort](side);
  const start = decodeCursor(list.cursor, parts.length);
  const items: OrderSummary[] = [];
  let nextCursor: string | null = null;
  for (let index = start?.[0] ?? 0; index < parts.length && nextCursor === null; index += 1) {
    const wanted = list.limit - items.length;
    const rows = await readSegment(
      manager,
      parts[index],
      filtered(side, party, list, now),
      start?.[0] === index ? start : undefined,
      wanted + 1,
    );
    const shown = rows.slice(0, wanted);
    items.push(...shown.map((row) => ({ ...orderSummary(toOrder(row), now), lineCount: row.line_count })));
    if (rows.length > wanted) nextCursor = cursorBehind(parts, index, shown.at(-1)) ?? list.cursor ?? null;
  }
  return {
    items,
    nextCursor,
    ...(list.counts && { counts: await countOrders(manager, side, party, list, now) }),
  };
}

const cursorBehind = (parts: Segment[], index: number, last: SegmentRow | undefined): string => {
  const start = parts[index].direction === 'ASC' ? '-infinity' : 'infinity';
  return encodeCursor([index, last?.sort_key ?? start, last?.id ?? '00000000-0000-0000-0000-000000000000']);
};

type SegmentRow = OrderRow & { line_count: number; sort_key: string };

function readSegment(
  manager: EntityManager,
  { condition, values, key, direction }: Segment,
  where: Conditions,
  start: Cursor | undefined,
  limit: number,
): Promise<SegmentRow[]> {
  where.add(condition, ...values);
  const beyond = direction === 'ASC' ? '>' : '<';
  if (start) where.add(`(${key}, id) ${beyond} (?::timestamptz, ?::uuid)`, start[1], start[2]);
  return manager.query(
    `SELECT ${SUMMARY_COLUMNS}, (${key})::text AS sort_key FROM orders ${where.where}
     ORDER BY ${key} ${direction}, id ${direction} LIMIT ${limit}`,
    where.parameters,
  );
}

interface CountRow {
  status: string;
  turn: Turn | null;
  ended: boolean;
  count: number;
  overdue: number;
}

/** Counts what the filters other than status, turn, element and overdue let through: the numbers beside those filters. */
async function countOrders(
  manager: EntityManager,
  side: SideName,
  party: string | undefined,
  list: ListOrders,
  now: Date,
) {
  const { status: _s, turn: _t, waitingAt: _w, overdue: _o, ...rest } = list;
  const where = filtered(side, party, rest, now);
  const rows: CountRow[] = await manager.query(
    `SELECT status, turn, ended_at IS NOT NULL AS ended, count(*)::int AS count,
       count(*) FILTER (WHERE ended_at IS NULL AND least(due_at, answer_due_at) <= $${where.parameters.length + 1})::int AS overdue
     FROM orders ${where.where} GROUP BY 1, 2, 3`,
    [...where.parameters, now],
  );
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

/** Open orders at each waiting element of this side, split by whose turn it is. */
export async function processLoad(
  manager: EntityManager,
  side: SideName,
  party: string | undefined,
): Promise<ProcessLoad> {
  const where = new Conditions().add('ended_at IS NULL');
  if (party) where.add(`${PARTY_COLUMN[side]} = ?`, party);
  return manager.query(
    `SELECT waiting_at AS element, (count(*) FILTER (WHERE turn = '${side}'))::int AS acting,
       (count(*) FILTER (WHERE turn <> '${side}'))::int AS waiting
     FROM orders ${where.where} GROUP BY waiting_at ORDER BY waiting_at`,
    where.parameters,
  );
}
