import { expect, it } from 'vitest';
import { modelXml } from '@/testing/model';
import { cornerOf, LABEL_PLACES, pillCount } from './drawing-places';
import { localiseModel } from './localise-model';
import { graphOf, parseModel } from './process-graph';

const graph = graphOf(parseModel(modelXml));

it('moves labels of elements that the model has', () => {
  expect(Object.keys(LABEL_PLACES).filter((id) => !graph.nodes.has(id))).toEqual([]);
});

it.each(['en', 'fr'] as const)('draws the moved labels where they are wanted, in %s', (language) => {
  const drawn = new DOMParser().parseFromString(
    localiseModel(parseModel(modelXml), language),
    'application/xml',
  );
  const topOf = (id: string) => {
    const label = drawn.querySelector(`[bpmnElement=${id}] > BPMNLabel > Bounds`);
    return Number(label?.getAttribute('y'));
  };
  for (const [id, place] of Object.entries(LABEL_PLACES)) expect(topOf(id)).toBe(place?.y);
});

it.each([
  ['review_quotation', 'top'],
  ['validate_order', 'bottom'],
  ['price_order', 'top'],
  ['await_decision', 'outside'],
])('puts the counts of %s into the corner that is free: %s', (id, corner) => {
  const node = graph.nodes.get(id);
  expect(node && cornerOf(node, graph)).toBe(corner);
});

it.each([
  [7, '7'],
  [999, '999'],
  [1_000, '999+'],
  [123_456, '999+'],
])('writes %i as %s', (count, text) => expect(pillCount(count)).toBe(text));
