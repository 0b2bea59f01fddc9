import { partyColumn, type ListOrders, type Side } from '@app/contracts';
import type { EntityManager } from 'typeorm';

/** Orders that hold the words of a search. */
export interface Matches {
  text: string;
  ids: string[];
  /** Whether a page needs no others. If not, so many match that walking along the list soon meets enough of them. */
  suffice: boolean;
  /** Those to be counted, where the page takes fewer. */
  counted?: string[];
}

export interface Search {
  side: Side;
  /** Undefined for an operator, who searches all. */
  party: string | undefined;
  list: ListOrders;
}

/**
 * Orders looked through before the index is asked. More: a rare word waits for them in vain (about 3 µs each). Fewer: a
 * word that is not in every twentieth order has all its orders gathered by the index.
 */
const NEWEST = 1_000;

/**
 * As many are looked up one by one within some milliseconds. Where more match, a page of 50 is found by walking along
 * the list instead: past 6,000 orders where one in 125 of a party's 125,000 matches.
 */
const MOST_LOOKED_UP = 1_000;

/**
 * Looks for the words of a text as prefixes: `gentof scre` finds an order of Gentofte with a screen. A word that fills
 * the page from the newest orders is not asked of the index, which would gather all that have it, years of them.
 * @returns undefined where there is no text
 * Source: docs/decisions/0013-search-newest-first.md
 */
export async function findMatches(manager: EntityManager, search: Search): Promise<Matches | undefined> {
  const { list } = search;
  if (!list.q?.trim()) return undefined;
  const text = list.q.toLowerCase();
  const newest = await findAmongNewest(manager, search, text);
  if (newest.length > list.limit) {
    const ids = newest.slice(0, list.limit + 1);
    return { text, ids, suffice: isFirstOfAll(list), counted: newest };
  }
  const indexed = await askIndex(manager, search, text);
  return { text, ids: indexed.slice(0, MOST_LOOKED_UP), suffice: indexed.length <= MOST_LOOKED_UP };
}

/** The first page of all that hold the words: the newest of them. */
function isFirstOfAll({ q: _text, limit: _limit, counts: _counts, sort, ...filters }: ListOrders): boolean {
  return sort === 'placed' && Object.values(filters).every((filter) => filter === undefined);
}

/** Stops when a page is full, unless all are counted. Ids of all parties' orders are in the order of placing. */
async function findAmongNewest(
  manager: EntityManager,
  { side, party, list }: Search,
  text: string,
): Promise<string[]> {
  const newest = party
    ? `WHERE ${partyColumn(side)} = $1 ORDER BY placed_at DESC, id DESC`
    : 'ORDER BY id DESC';
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM (SELECT id FROM orders ${newest} LIMIT ${NEWEST}) AS newest
     WHERE (SELECT words @@ order_search_query($1, $2) FROM order_search WHERE order_id = newest.id) LIMIT $3`,
    [party ?? null, text, list.counts ? NEWEST : list.limit + 1],
  );
  return rows.map(({ id }) => id);
}

async function askIndex(manager: EntityManager, { party }: Search, text: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    'SELECT order_id AS id FROM order_search WHERE words @@ order_search_query($1, $2) LIMIT $3',
    [party ?? null, text, MOST_LOOKED_UP + 1],
  );
  return rows.map(({ id }) => id);
}
