import { queryOnce } from '../../tools/infra/database-client.js';
import type { ExecutedPlan, PlanNode } from './plan-recorder.js';
import { pagesOfStatement, writesOf } from './read-plan.js';

/** Statements that an order, a timer or a person waits for, by words that only they hold. */
const HOT: Record<string, RegExp> = {
  'known commands': /^client-service: .*FROM command_results/,
  'lock and load orders': /^client-service: SELECT .*FROM orders WHERE id = ANY.*FOR UPDATE/,
  'prices of an order': /^supplier-service: .*JOIN price_list_entries/,
  'save a new order, buyer': /^client-service: .*INSERT INTO orders/,
  'save a new order, supplier': /^supplier-service: .*INSERT INTO orders/,
  'save a step, buyer': /^client-service: .*UPDATE orders AS t/,
  'save a step, supplier': /^supplier-service: .*UPDATE orders AS t/,
  'due timers': /^client-service: .*FROM timers.* WHERE t\.due_at <= .*LIMIT/,
  'overdue answers': /^client-service: .*ask_at <= .*SKIP LOCKED/,
  'one order': /^client-service: SELECT .*FROM orders WHERE id = \$1$/,
  'its history': /^client-service: .*FROM order_history WHERE order_id = \$1/,
  'list, newest first':
    /^client-service: SELECT id, .*WHERE \(buyer_id = \$1\) ORDER BY placed_at DESC, id DESC LIMIT 51$/,
  'counts of open orders':
    /^client-service: SELECT status, turn, .*WHERE \(buyer_id = \$1\) AND \(ended_at IS NULL\) GROUP/,
  'counts of ended orders':
    /^client-service: SELECT \(SELECT count.*\(buyer_id = \$1\) AND \(ended_at IS NOT NULL/,
  'search: the newest': /^client-service: SELECT id FROM \(SELECT id FROM orders WHERE buyer_id.*AS newest/,
  'search: the index': /^client-service: SELECT order_id AS id FROM order_search/,
  'work list': /^supplier-service: SELECT id, .*ended_at IS NULL AND turn = \$2\) ORDER BY coalesce/,
  board: /^supplier-service: SELECT waiting_at AS element/,
};

const searchesOf = (node: PlanNode): number =>
  (node['Index Searches'] ?? 0) + (node.Plans ?? []).reduce((sum, child) => sum + searchesOf(child), 0);

const found = (plans: ReadonlyMap<string, ExecutedPlan>, words: RegExp) =>
  [...plans].find(([key]) => words.test(key))?.[1];

/** A size of the system at which statements were looked at. */
export interface Observed {
  orders: number;
  plans: ReadonlyMap<string, ExecutedPlan>;
}

/** Of the b-tree with the widest keys among those of some size. */
export async function leastKeysPerPage(url: string): Promise<number> {
  const [row] = await queryOnce<{ keys: number }>(
    url,
    `SELECT min(i.reltuples / i.relpages)::float AS keys FROM pg_class i JOIN pg_am a ON a.oid = i.relam
     WHERE i.relkind = 'i' AND a.amname = 'btree' AND i.relpages > 100`,
  );
  return row.keys;
}

/** How many levels of a b-tree lie above each other for so many keys. */
const levelsFor = (keys: number, keysPerPage: number) => Math.ceil(Math.log(keys) / Math.log(keysPerPage));

/**
 * What each hot statement costs, as a Markdown table: pages looked at, and milliseconds while EXPLAIN's own clock runs.
 * First as observed, then computed for sizes that no machine of ours holds: a statement that reads no more rows than
 * before looks at one more page for each further level of a b-tree and each search in it, at its own time for a page.
 * Written pages are all taken for index pages.
 * @param keysPerPage of the widest index among those that grow, so that the levels are overestimated, if anything
 */
export function costTable(
  observed: readonly Observed[],
  { farther, keysPerPage }: { farther: readonly number[]; keysPerPage: number },
): string {
  const last = observed[observed.length - 1];
  const cells = (name: string, words: RegExp) => {
    const plan = found(last.plans, words);
    const seen = observed.map(({ plans }) => costOf(found(plans, words)));
    const expected = farther.map((orders) => {
      if (!plan) return '';
      const [before, after] = [last.orders, orders].map((keys) => levelsFor(keys, keysPerPage));
      const pages = pagesOfStatement(plan);
      const more =
        writesOf(plan.plan).length > 0
          ? Math.ceil((pages * (after - before)) / before)
          : (after - before) * searchesOf(plan.plan);
      return told(pages + more, plan.ms * (1 + more / Math.max(pages, 1)));
    });
    return [name, ...seen, ...expected];
  };
  const sizes = observed.map(({ orders }) => orders.toLocaleString('en'));
  const titles = ['pages · ms', ...sizes, ...farther.map((orders) => `10^${Math.log10(orders)}, expected`)];
  return [titles, titles.map(() => '---'), ...Object.entries(HOT).map((hot) => cells(...hot))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

const costOf = (plan: ExecutedPlan | undefined) => (plan ? told(pagesOfStatement(plan), plan.ms) : '');

const told = (pages: number, ms: number) => `${pages} · ${ms.toFixed(2)}`;
