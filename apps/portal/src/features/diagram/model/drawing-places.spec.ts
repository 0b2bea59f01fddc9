import { expect, it } from 'vitest';
import { modelXml } from '@/testing/model';
import { cornerOf, LABEL_PLACES, pillCount } from './drawing-places';
import { localiseModel } from './localise-model';
import { graphOf, parseModel } from './process-graph';

const graph = graphOf(parseModel(modelXml));

it('moves labels of elements that the model has', () => {
  expect(Object.keys(LABEL_PLACES).filter((id) => !graph.nodes.has(id))).toEqual([]);
});

const drawn = (language: 'en' | 'fr') =>
  new DOMParser().parseFromString(localiseModel(parseModel(modelXml), language), 'application/xml');
const drawings = { en: drawn('en'), fr: drawn('fr') };

function labelOf(language: 'en' | 'fr', id: string) {
  const box = drawings[language].querySelector(`[bpmnElement=${id}] > BPMNLabel > Bounds`);
  const at = (name: string) => Number(box?.getAttribute(name));
  return { left: at('x'), right: at('x') + at('width'), top: at('y') };
}

it.each(['en', 'fr'] as const)('draws the moved labels where they are wanted, in %s', (language) => {
  for (const [id, place] of Object.entries(LABEL_PLACES)) expect(labelOf(language, id).top).toBe(place?.y);
});

it('lets a longer word grow away from its element, not over the lines that leave it', () => {
  expect(labelOf('fr', 'by_itself').left).toBe(labelOf('en', 'by_itself').left);
  expect(labelOf('fr', 'by_itself').right).toBeGreaterThan(labelOf('en', 'by_itself').right);
  expect(labelOf('fr', 'send_receipt').right).toBe(labelOf('en', 'send_receipt').right);
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
