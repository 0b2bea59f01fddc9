import { NIL_UUID } from '@app/contracts';

/**
 * How many orders one statement looks at; their total number does not matter to it. Larger: where each of them has to
 * be written, it takes longer than a tenth of a second. Smaller: ten years of ended orders take many more statements.
 */
export const ORDERS_A_PAGE = 2_000;

/**
 * The next orders by their ids: `$1` the id after which they come, `$2` how many. Materialized, so that no condition on
 * them makes the planner read on until it has found enough that fit.
 */
export const PAGE_OF_ORDERS = `page AS MATERIALIZED (
    SELECT id, sent_sequence, received_sequence, ended_at, updated_at, blocked_code
    FROM orders WHERE id > $1 ORDER BY id LIMIT $2
  )`;
export const LAST_OF_PAGE = '(SELECT id FROM page ORDER BY id DESC LIMIT 1)';

/**
 * Walks all orders by their ids, each page in a transaction of its own.
 * @param look at the page after an id; returns the last id of it, null where there is none
 */
export async function walkOrders(look: (after: string) => Promise<string | null>): Promise<void> {
  for (let after: string | null = NIL_UUID; after !== null;) after = await look(after);
}
