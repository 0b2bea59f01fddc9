import { NIL_UUID, otherSide, type OrderSort, type OrderSummary, type Page, type Side } from '@app/contracts';
import type { EntityManager } from 'typeorm';
import { toOrder } from '../order/order.repository.js';
import { readListCursor, writeListCursor, type Cursor } from './list-cursor.js';
import { countOrders } from './order-counts.js';
import type { OrderQuery } from './order-filters.js';
import { findMatches } from './order-search.js';
import {
  dueFirst,
  ended,
  newestFirst,
  newestOfAll,
  type Segment,
  type SegmentRow,
} from './order-segments.js';
import { orderSummary } from '../order/order.views.js';

/** What a list is made of, one after the other; each is sorted by an index of its own. */
const segmentsOf = (sort: OrderSort, side: Side, party: string | undefined): Segment[] => {
  if (sort === 'work') return [dueFirst(side), dueFirst(otherSide(side)), ended];
  return [party ? newestFirst : newestOfAll];
};

/** @throws {InvalidCursor} */
export async function listOrders(
  manager: EntityManager,
  asked: Omit<OrderQuery, 'matches'>,
): Promise<Page<OrderSummary>> {
  const { side, party, list } = asked;
  const segments = segmentsOf(list.sort, side, party);
  const named = { name: `${side}-${list.sort}`, segments: segments.length };
  const start = readListCursor(list.cursor, named);
  const query: OrderQuery = { ...asked, matches: await findMatches(manager, asked) };
  const [{ items, end }, counts] = await Promise.all([
    readPage(manager, segments, query, start),
    list.counts ? countOrders(manager, query) : undefined,
  ]);
  const nextCursor = end ? writeListCursor(named, end) : null;
  return { items, nextCursor, ...(counts && { counts }) };
}

/** @returns `end` where there is more behind the page */
async function readPage(
  manager: EntityManager,
  segments: Segment[],
  query: OrderQuery,
  start: Cursor | undefined,
): Promise<{ items: OrderSummary[]; end?: Cursor }> {
  const { list, now } = query;
  const items: OrderSummary[] = [];
  for (let index = start?.[0] ?? 0; index < segments.length; index += 1) {
    const wanted = list.limit - items.length;
    const from = start?.[0] === index ? start : undefined;
    const rows = await segments[index].read(manager, query, from, wanted + 1);
    const shown = rows.slice(0, wanted);
    items.push(...shown.map((row) => ({ ...orderSummary(toOrder(row), now), lineCount: row.line_count })));
    if (rows.length > wanted) return { items, end: cursorBehind(segments, index, shown.at(-1)) };
  }
  return { items };
}

/** @param last absent where the page was full before the segment began */
function cursorBehind(segments: Segment[], index: number, last: SegmentRow | undefined): Cursor {
  const beginning = segments[index].direction === 'ASC' ? '-infinity' : 'infinity';
  return [index, last?.sort_key ?? beginning, last?.id ?? NIL_UUID];
}
