import {
  encodeCursor,
  otherSide,
  type ListOrders,
  type OrderSummary,
  type Page,
  type Side,
} from '@app/contracts';
import type { EntityManager } from 'typeorm';
import { toOrder } from '../order/order.repository.js';
import { readListCursor, type Cursor } from './list-cursor.js';
import { countOrders } from './order-counts.js';
import type { Question } from './order-filters.js';
import { findMatches } from './order-search.js';
import {
  dueFirst,
  ended,
  newestFirst,
  newestOfAll,
  type Stretch,
  type StretchRow,
} from './order-stretches.js';
import { orderSummary } from './order.views.js';

/** What a list is made of, one after the other; each is sorted by an index of its own. */
const stretchesOf = (sort: ListOrders['sort'], side: Side, party: string | undefined): Stretch[] => {
  if (sort === 'work') return [dueFirst(side), dueFirst(otherSide(side)), ended];
  return [party ? newestFirst : newestOfAll];
};

/** @throws {InvalidCursor} */
export async function listOrders(
  manager: EntityManager,
  side: Side,
  party: string | undefined,
  list: ListOrders,
  now: Date,
): Promise<Page<OrderSummary>> {
  const stretches = stretchesOf(list.sort, side, party);
  const start = readListCursor(list.cursor, stretches.length);
  const matches = await findMatches(manager, { side, party, list });
  const question: Question = { side, party, list, now, matches };
  const [page, counts] = await Promise.all([
    readPage(manager, stretches, question, start),
    list.counts ? countOrders(manager, question) : undefined,
  ]);
  return { ...page, ...(counts && { counts }) };
}

async function readPage(
  manager: EntityManager,
  stretches: Stretch[],
  question: Question,
  start: Cursor | undefined,
): Promise<Page<OrderSummary>> {
  const { list, now } = question;
  const items: OrderSummary[] = [];
  let nextCursor: string | null = null;
  for (let index = start?.[0] ?? 0; index < stretches.length && nextCursor === null; index += 1) {
    const wanted = list.limit - items.length;
    const from = start?.[0] === index ? start : undefined;
    const rows = await stretches[index].read(manager, question, from, wanted + 1);
    const shown = rows.slice(0, wanted);
    items.push(...shown.map((row) => ({ ...orderSummary(toOrder(row), now), lineCount: row.line_count })));
    if (rows.length > wanted) nextCursor = encodeCursor(cursorBehind(stretches, index, shown.at(-1)));
  }
  return { items, nextCursor };
}

/** @param last absent where the page was full before the stretch began */
function cursorBehind(stretches: Stretch[], index: number, last: StretchRow | undefined): Cursor {
  const beginning = stretches[index].direction === 'ASC' ? '-infinity' : 'infinity';
  return [index, last?.sort_key ?? beginning, last?.id ?? '00000000-0000-0000-0000-000000000000'];
}
