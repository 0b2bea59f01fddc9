import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { modelXml } from '@/testing/model';
import { markersOf, type Progress } from '../model/markers';
import { graphOf, parseModel } from '../model/process-graph';
import { StepList } from './step-list';

afterEach(() => vi.unstubAllGlobals());

it('gives the focus to the first of the steps that were folded away', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  const graph = graphOf(parseModel(modelXml));
  const progress: Progress = { buyer: null, supplier: null };
  const ids = [...graph.nodes.keys()].slice(0, 7);
  render(
    <MantineProvider env="test">
      <StepList
        graph={graph}
        steps={ids.map((element) => ({ element, progress }))}
        markers={markersOf(graph, progress)}
        labelOf={({ id }) => id}
        brief
        onOpen={() => {}}
      />
    </MantineProvider>,
  );
  fireEvent.click(screen.getByText('process.earlier'));
  expect(document.activeElement?.getAttribute('aria-label')).toBe(ids[0]);
});
