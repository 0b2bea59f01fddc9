import type { ExecutedPlan, PlanNode } from './plan-recorder.js';
import { pagesOf } from './read-plan.js';

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

/**
 * What each hot statement costs with few orders and with many, as Markdown: pages looked at, and milliseconds with
 * EXPLAIN's own clock running. A level more of a b-tree costs one page more for each time that an index is searched.
 */
export function costTable(
  few: ReadonlyMap<string, ExecutedPlan>,
  many: ReadonlyMap<string, ExecutedPlan>,
): string {
  const rows = Object.entries(HOT).map(([name, words]) => {
    const [before, after] = [found(few, words), found(many, words)];
    const cells = [before, after].flatMap((plan) => [plan && pagesOf(plan.plan), plan?.ms.toFixed(2)]);
    return `| ${[name, ...cells, after ? searchesOf(after.plan) : ''].join(' | ')} |`;
  });
  return [
    '| statement | pages, few | ms | pages, many | ms | index searches |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
