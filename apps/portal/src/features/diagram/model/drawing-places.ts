import type { Bounds, GraphNode } from './process-graph';

/**
 * Labels that stand elsewhere than the file says, by element: there they meet a neighbour. A version of the model is
 * never changed, not even where it only looks better; so the screens do it.
 */
export const LABEL_PLACES: Partial<Record<string, Partial<Pick<Bounds, 'x' | 'y'>>>> = {
  // Clear of the task on its right.
  cancel_asked: { y: 1 },
  // Two of the same name in one row, 4 px apart: one above the other.
  supplier_quotation_cancelled: { y: 305 },
  supplier_cancelled: { y: 321 },
};

/** Whether small things at an element's corner fit into it: a task's corner is empty, around it labels may stand. */
export const hasRoomInside = ({ kind }: Pick<GraphNode, 'kind'>): boolean => kind.endsWith('Task');

const MOST = 999;

/** A count in the little room of a pill. */
export const pillCount = (count: number): string => (count > MOST ? `${MOST}+` : String(count));
