import type { Bounds, ProcessGraph } from './process-graph';

const MARGIN = 12;
/** Room above the upper pool for the pill of an element there. */
const PILL = 18;
/** Of an element's neighbours, on either side of it. */
const AROUND = { x: 160, y: 120 };

/** All of a diagram. */
export function wholeOf({ pools, nodes }: ProcessGraph): Bounds {
  const boxes = [...pools.values(), ...[...nodes.values()].map((node) => node.bounds)];
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN - PILL;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** An element with its neighbours around it. */
export function surroundingsOf({ nodes }: ProcessGraph, id: string): Bounds | undefined {
  const bounds = nodes.get(id)?.bounds;
  if (!bounds) return undefined;
  const { x, y, width, height } = bounds;
  return {
    x: x - AROUND.x,
    y: y - AROUND.y,
    width: width + 2 * AROUND.x,
    height: height + 2 * AROUND.y,
  };
}

/** An element with what both sides have above and below it: a finger moves a drawing sideways only. */
export function columnOf(graph: ProcessGraph, id: string): Bounds | undefined {
  const bounds = graph.nodes.get(id)?.bounds;
  if (!bounds) return undefined;
  const { y, height } = wholeOf(graph);
  return { x: bounds.x, y, width: bounds.width, height };
}
