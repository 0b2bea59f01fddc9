import { render, screen, within } from '@testing-library/react';
import { it } from 'vitest';
import { modelXml } from '@/testing/model';
import { graphOf, parseModel } from '../model/process-graph';
import { ElementLayer } from './element-layer';

it('says whose an element is: both sides have some of the same name', () => {
  render(
    <ElementLayer
      graph={graphOf(parseModel(modelXml))}
      labelOf={({ id }) => id}
      current={null}
      onOpen={() => {}}
      onShow={() => {}}
      host={{ current: null }}
    />,
  );
  for (const [side, element] of [
    ['Buyer', 'review_quotation'],
    ['Supplier', 'price_lines'],
  ] as const)
    within(screen.getByRole('group', { name: side })).getByRole('button', { name: element });
});
