import type { CSSProperties } from 'react';
import type { GraphNode, ProcessGraph } from '../model/process-graph';
import classes from './turn-pill.module.css';

/** Between the pill and an element that has nothing else there. */
const STEM = 8;
/** Clear of the pool's border. */
const CLEAR = 3;

interface Props {
  text: string;
  mine: boolean;
  node: GraphNode;
  graph: ProcessGraph;
}

/** Where an order waits for somebody: above its pool or below the element, so that it covers no flow and no label. */
export function TurnPill({ text, mine, node, graph }: Props) {
  const pool = graph.pools.get(node.side);
  const fromTop = pool ? node.bounds.y - pool.y : 0;
  const above = fromTop < 40;
  const style = {
    '--stem': `${above ? fromTop + CLEAR : STEM}px`,
    ...(!above && flowFromBelow(graph, node)),
  } as CSSProperties;
  return (
    <span
      className={`${classes.pill} ${above ? classes.above : classes.below}`}
      data-mine={mine || undefined}
      style={style}
      aria-hidden
    >
      {text}
    </span>
  );
}

/** A flow that comes up to the element, with its label on the right: what stands below ends before it. */
function flowFromBelow({ nodes, flows }: ProcessGraph, { id, bounds }: GraphNode): CSSProperties | undefined {
  const from = flows
    .filter(({ kind, target }) => kind === 'sequence' && target === id)
    .flatMap(({ source }) => nodes.get(source)?.bounds ?? [])
    .filter(({ y }) => y > bounds.y + bounds.height)
    .map(({ x, width }) => x + width / 2);
  if (from.length === 0) return undefined;
  return { right: bounds.x + bounds.width - Math.min(...from) + STEM, left: 'auto' };
}
