import type { Side } from '@/api/role';
import type { ProcessGraph } from './process-graph';

/** How far one side is. */
export interface SideProgress {
  /** Elements and flows, in order. */
  passed: readonly string[];
  waitingAt: string;
  ended: boolean;
}

export type Progress = Record<Side, SideProgress | null>;

/**
 * `acting`: an order waits here and this side must act; `passive`: it waits here for the other side.
 * What is in neither map has not been reached.
 */
export type ElementState = 'done' | 'acting' | 'passive';

export interface Markers {
  elements: ReadonlyMap<string, ElementState>;
  flows: ReadonlySet<string>;
}

export function markersOf(graph: ProcessGraph, progress: Progress): Markers {
  const elements = new Map<string, ElementState>();
  const flows = new Set<string>();
  const isFlow = new Set(graph.flows.map((flow) => flow.id));
  for (const side of [progress.buyer, progress.supplier]) {
    if (!side) continue;
    for (const id of side.passed) {
      if (isFlow.has(id)) flows.add(id);
      else elements.set(id, 'done');
    }
    const waiting = graph.nodes.get(side.waitingAt);
    if (waiting && !side.ended)
      elements.set(waiting.id, waiting.turn === waiting.side ? 'acting' : 'passive');
  }
  // A message has travelled once its sender has passed; the receiver may not have read it yet.
  for (const flow of graph.flows)
    if (flow.kind === 'message' && elements.get(flow.source) === 'done') flows.add(flow.id);
  return { elements, flows };
}

/** Where a reader begins: the element whose side must act, else one's own, else the other's. */
export function currentElement(markers: Markers, progress: Progress, side: Side | null): string | null {
  const acting = [...markers.elements].find(([, state]) => state === 'acting');
  const sides: Side[] = side === 'supplier' ? ['supplier', 'buyer'] : ['buyer', 'supplier'];
  const [own, other] = sides.map((one) => progress[one]?.waitingAt);
  return acting?.[0] ?? own ?? other ?? null;
}
