import type { ExecutedPlan, PlanNode } from './plan-recorder.js';

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Pages looked at, in memory or on disk: what grows when a plan reads more and more. */
export const pagesOf = (node: PlanNode): number => node['Shared Hit Blocks'] + node['Shared Read Blocks'];

/**
 * The pages of a whole statement. Writes of a WITH whose result nothing reads run after the rest, and the plan's root
 * does not count them.
 */
export function pagesOfStatement({ plan }: ExecutedPlan): number {
  const read = new Set(nodesOf(plan).flatMap((node) => node['CTE Name'] ?? []));
  const unread = writesOf(plan).filter((node) => !read.has(node['Subplan Name']?.replace('CTE ', '') ?? ''));
  return [plan, ...unread].reduce((sum, node) => sum + pagesOf(node), 0);
}

export const writesOf = (plan: PlanNode): PlanNode[] =>
  nodesOf(plan).filter((node) => node['Node Type'] === 'ModifyTable' && node['Subplan Name'] !== undefined);

/** Fewer pages than an index would take are rightly read as they stand. */
const HARDLY_ANY_PAGES = 10;

/** Tables of some size that were read from end to end. */
export const scannedTables = ({ plan }: ExecutedPlan): string[] =>
  nodesOf(plan)
    .filter((node) => node['Node Type'] === 'Seq Scan' && pagesOf(node) > HARDLY_ANY_PAGES)
    .flatMap((node) => node['Relation Name'] ?? []);

const describeNode = (node: PlanNode, depth: number): string[] => [
  `${'  '.repeat(depth)}${node['Node Type']} ${node['Index Name'] ?? node['Relation Name'] ?? ''}` +
    ` (${node['Actual Rows']} rows, ${pagesOf(node)} pages)`,
  ...(node.Plans ?? []).flatMap((child) => describeNode(child, depth + 1)),
];

/** Statements and plans for people: one line a node. */
export const describePlans = (plans: readonly ExecutedPlan[]): string =>
  plans
    .map(({ application, text, plan, ms }) =>
      [`${application}: ${text}`, ...describeNode(plan, 1), `  ${ms} ms`].join('\n'),
    )
    .join('\n\n');
