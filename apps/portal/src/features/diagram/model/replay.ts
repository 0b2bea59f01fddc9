import type { Side } from '@/api/role';
import type { GraphFlow, ProcessGraph } from './process-graph';
import type { Progress, SideProgress } from './markers';

export interface ReplayStep {
  element: string;
  progress: Progress;
}

type Passed = Record<Side, string[]>;

/**
 * What both sides passed, one element at a time, in an order that could have been: what takes a message comes after
 * what sent it. The two sides' clocks are not compared.
 */
export function replaySteps(graph: ProcessGraph, progress: Progress): ReplayStep[] {
  const queues: Passed = {
    buyer: [...(progress.buyer?.passed ?? [])],
    supplier: [...(progress.supplier?.passed ?? [])],
  };
  const known = new Set([...queues.buyer, ...queues.supplier]);
  const done: Passed = { buyer: [], supplier: [] };
  const emitted = new Set<string>();
  const steps: ReplayStep[] = [];
  const sources = messageSources(graph);
  const isFree = (id: string | undefined): id is string => {
    if (id === undefined) return false;
    const senders = (sources.get(id) ?? []).filter((sender) => known.has(sender));
    return senders.length === 0 || senders.some((sender) => emitted.has(sender));
  };
  while (queues.buyer.length + queues.supplier.length > 0) {
    // If neither side can go on, the history has holes: what there is is shown all the same.
    const side: Side = isFree(queues.buyer[0]) || queues.supplier.length === 0 ? 'buyer' : 'supplier';
    const id: string | undefined = queues[side].shift();
    if (id === undefined) break;
    done[side].push(id);
    emitted.add(id);
    if (graph.nodes.has(id)) steps.push({ element: id, progress: progressAt(graph, done, queues, progress) });
  }
  return steps;
}

/** For each id that needs a message first: the elements that send it. Leaving a receive task is taking its message. */
function messageSources(graph: ProcessGraph): Map<string, string[]> {
  const incoming = new Map<string, string[]>();
  for (const { kind, source, target } of graph.flows)
    if (kind === 'message') incoming.set(target, [...(incoming.get(target) ?? []), source]);
  const needs = new Map<string, string[]>();
  for (const [id, senders] of incoming) {
    const node = graph.nodes.get(id);
    if (node?.kind !== 'receiveTask') needs.set(id, senders);
    else for (const flow of outgoing(graph, id)) needs.set(flow.id, senders);
  }
  return needs;
}

const outgoing = (graph: ProcessGraph, id: string): GraphFlow[] =>
  graph.flows.filter((flow) => flow.kind === 'sequence' && flow.source === id);

function progressAt(graph: ProcessGraph, done: Passed, queues: Passed, progress: Progress): Progress {
  const at = (side: Side): SideProgress | null => {
    const original = progress[side];
    const waitingAt = done[side].findLast((id) => graph.nodes.has(id));
    if (!original || !waitingAt) return null;
    const last = queues[side].length === 0;
    return {
      passed: [...done[side]],
      waitingAt: last ? original.waitingAt : waitingAt,
      ended: last && original.ended,
    };
  };
  return { buyer: at('buyer'), supplier: at('supplier') };
}
