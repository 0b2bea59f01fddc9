import { useMemo, useState } from 'react';
import type { Side } from '@/api/role';
import { currentElement, markersOf, type Progress } from './model/markers';
import type { ProcessGraph } from './model/process-graph';
import { replaySteps } from './model/replay';

/**
 * An order on its diagram: as it is now, or at a step of its way that is played again.
 * @param side the reader's; null for an operator
 */
export function useReplay(graph: ProcessGraph, progress: Progress, side: Side | null) {
  const [at, setAt] = useState<number | null>(null);
  const steps = useMemo(() => replaySteps(graph, progress), [graph, progress]);
  const step = at === null ? undefined : steps[at];
  const shown = step?.progress ?? progress;
  const markers = useMemo(() => markersOf(graph, shown), [graph, shown]);
  return {
    /** The step that is shown; null for now. */
    at,
    setAt,
    steps,
    markers,
    current: at === null ? currentElement(markers, shown, side) : (step?.element ?? null),
  };
}
