import type { EntityManager } from 'typeorm';

/** Orders that hold the words of a search. */
export interface Matches {
  text: string;
  ids: string[];
  /** Whether these are all; otherwise so many match that whoever walks through the list meets them soon. */
  all: boolean;
}

/**
 * As many are looked up one by one within some milliseconds. Where more match, a page of 50 is found among
 * the newest orders instead: at worst one in fifty of a party with 100,000 matches.
 */
const MOST_LOOKED_UP = 2_000;

/**
 * Looks for the words of a text as prefixes: `gentof scre` finds an order of Gentofte with a screen.
 * @param party undefined for an operator, who searches all
 * @returns undefined where there is no text
 */
export async function findMatches(
  manager: EntityManager,
  party: string | undefined,
  text: string | undefined,
): Promise<Matches | undefined> {
  if (!text?.trim()) return undefined;
  const rows: { id: string }[] = await manager.query(
    'SELECT order_id AS id FROM order_search WHERE words @@ order_search_query($1, $2) LIMIT $3',
    [party ?? null, text.toLowerCase(), MOST_LOOKED_UP + 1],
  );
  const ids = rows.slice(0, MOST_LOOKED_UP).map((row) => row.id);
  return { text: text.toLowerCase(), ids, all: rows.length <= MOST_LOOKED_UP };
}
