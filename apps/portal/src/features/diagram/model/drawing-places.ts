import type { Bounds, GraphNode, ProcessGraph } from './process-graph';

/**
 * Labels that stand elsewhere than the file says, by element: there they meet a neighbour. A version of the model is
 * never changed, not even where it only looks better; so the screens do it.
 */
export const LABEL_PLACES: Partial<Record<string, Partial<Pick<Bounds, 'x' | 'y'>>>> = {
  // Clear of the task on its right.
  cancel_asked: { y: 1 },
  // Above its gateway: below it stands what says whose turn it is at the task on its left.
  order_confirmed: { x: 386, y: 343 },
  // Two of the same name in one row, 4 px apart: one above the other.
  supplier_quotation_cancelled: { x: 641, y: 305 },
  supplier_cancelled: { y: 321 },
};

/**
 * Where small things of an element stand: in the right corner of a task that no boundary event reaches, since labels
 * stand around it; outside of anything else.
 */
export function cornerOf(node: GraphNode, graph: ProcessGraph): 'top' | 'bottom' | 'outside' {
  if (!node.kind.endsWith('Task')) return 'outside';
  const isAbove = ({ bounds }: GraphNode) =>
    bounds.y + bounds.height / 2 < node.bounds.y + node.bounds.height / 2;
  const events = [...graph.nodes.values()].filter(({ attachedTo }) => attachedTo === node.id);
  return events.some(isAbove) ? 'bottom' : 'top';
}

const MOST = 999;

/** A count in the little room of a pill. */
export const pillCount = (count: number): string => (count > MOST ? `${MOST}+` : String(count));
