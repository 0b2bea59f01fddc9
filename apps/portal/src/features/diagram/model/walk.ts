import type { GraphNode, ProcessGraph } from './process-graph';

export type Direction = 'left' | 'right' | 'up' | 'down';

const centreX = ({ bounds }: GraphNode) => bounds.x + bounds.width / 2;
const centreY = ({ bounds }: GraphNode) => bounds.y + bounds.height / 2;

/**
 * Where an arrow key leads: right and left follow the flow (on a task's boundary: its neighbours there), down and up
 * lead to messages, branches and boundary events that are drawn below or above.
 * @param isPassed prefers the way that an order has taken
 */
export function walk(
  graph: ProcessGraph,
  from: string,
  direction: Direction,
  isPassed: (id: string) => boolean,
): string | null {
  const node = graph.nodes.get(from);
  if (!node) return null;
  const ways = waysOf(graph, node, isPassed);
  if (direction === 'right') return ways.siblings.after ?? ways.next[0]?.id ?? null;
  if (direction === 'left') return ways.siblings.before ?? ways.previous[0]?.id ?? null;
  return vertical(node, ways, direction);
}

function waysOf(graph: ProcessGraph, node: GraphNode, isPassed: (id: string) => boolean) {
  const nodeOf = (id: string | null) => (id === null ? undefined : graph.nodes.get(id));
  const along = (kind: string, end: 'source' | 'target') =>
    graph.flows
      .filter((flow) => flow.kind === kind && flow[end] === node.id)
      .sort((a, b) => Number(isPassed(b.id)) - Number(isPassed(a.id)))
      .flatMap((flow) => nodeOf(end === 'source' ? flow.target : flow.source) ?? []);
  const boundaries = [...graph.nodes.values()]
    .filter((other) => other.attachedTo !== null && other.attachedTo === (node.attachedTo ?? node.id))
    .sort((a, b) => a.bounds.x - b.bounds.x);
  const host = nodeOf(node.attachedTo);
  const at = boundaries.indexOf(node);
  return {
    next: along('sequence', 'source'),
    previous: [...along('sequence', 'target'), ...(host ? [host] : [])],
    messages: [...along('message', 'source'), ...along('message', 'target')],
    boundaries: host ? [] : boundaries,
    siblings: host ? { after: boundaries[at + 1]?.id, before: boundaries[at - 1]?.id } : {},
  };
}

function vertical(node: GraphNode, ways: ReturnType<typeof waysOf>, direction: 'up' | 'down'): string | null {
  const sign = direction === 'down' ? 1 : -1;
  const distance = (other: GraphNode) => sign * (centreY(other) - centreY(node));
  const related = [...ways.boundaries, ...ways.messages, ...ways.next, ...ways.previous];
  const nearest = related
    .filter((other) => distance(other) > 0)
    .sort((a, b) => distance(a) - distance(b) || centreX(a) - centreX(b))[0];
  return nearest?.id ?? null;
}
