import { describe, expect, it } from 'vitest';
import { modelXml } from '@/testing/model';
import { ELEMENT_NAMES, elementName } from './element-names';
import { localiseModel } from './localise-model';
import { graphOf, parseModel } from './process-graph';

const graph = graphOf(parseModel(modelXml));

describe('the names of the model’s elements', () => {
  it.each([...graph.nodes.keys()])('%s has both languages', (id) => {
    expect(Object.keys(ELEMENT_NAMES)).toContain(id);
  });

  it('names no element that the model does not have', () => {
    const ids = new Set([...graph.nodes.keys(), ...graph.flows.map(({ id }) => id), 'buyer', 'supplier']);
    expect(Object.keys(ELEMENT_NAMES).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('keeps drawn names of events and gateways short enough for one line', () => {
    const long = [...graph.nodes.values()]
      .filter(({ kind, name }) => name !== null && !kind.endsWith('Task'))
      .flatMap(({ id }) => [elementName(id, 'en'), elementName(id, 'fr')])
      .filter((name) => name.length > 14);
    expect(long).toEqual([]);
  });

  it('puts the drawn names into the file and leaves messages alone', () => {
    const french = localiseModel(parseModel(modelXml), 'fr');
    expect(french).toContain('name="Examiner le devis"');
    expect(french).toContain('name="order.placed"');
    expect(french).not.toContain('name="Review quotation"');
  });
});
