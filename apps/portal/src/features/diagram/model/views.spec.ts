import { expect, it } from 'vitest';
import { modelXml } from '@/testing/model';
import { graphOf, parseModel, type Bounds } from './process-graph';
import { columnOf, surroundingsOf, wholeOf } from './views';

const graph = graphOf(parseModel(modelXml));
const boundsOf = (id: string) => graph.nodes.get(id)?.bounds ?? { x: NaN, y: NaN, width: 0, height: 0 };
const holds = (view: Bounds | undefined, { x, y, width, height }: Bounds) =>
  view !== undefined &&
  x >= view.x &&
  y >= view.y &&
  x + width <= view.x + view.width &&
  y + height <= view.y + view.height;

it('all of a diagram has every element in it, and room for a pill above', () => {
  const all = [...graph.nodes.values()].map(({ bounds }) => bounds);
  expect(all.every((bounds) => holds(wholeOf(graph), bounds))).toBe(true);
  for (const pool of graph.pools.values())
    expect(holds(wholeOf(graph), { ...pool, y: pool.y - 18 })).toBe(true);
});

it.each(['send_order', 'review_quotation', 'price_lines', 'supplier_completed'])(
  'the column of %s reaches from the upper pool to the end of the lower one',
  (id) => {
    const { y, height } = wholeOf(graph);
    expect(columnOf(graph, id)).toEqual({ ...boundsOf(id), y, height });
  },
);

it('what is around an element has it and its neighbours', () => {
  const view = surroundingsOf(graph, 'review_quotation');
  expect(
    ['cancel_asked', 'review_expired', 'quotation_accepted'].every((id) => holds(view, boundsOf(id))),
  ).toBe(true);
});

it('there is nothing around an element of another model', () => {
  expect(surroundingsOf(graph, 'of-another-model')).toBeUndefined();
  expect(columnOf(graph, 'of-another-model')).toBeUndefined();
});
