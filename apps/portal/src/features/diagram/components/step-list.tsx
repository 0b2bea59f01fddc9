import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import { elementName } from '../model/element-names';
import type { Markers } from '../model/markers';
import type { GraphNode, ProcessGraph } from '../model/process-graph';
import type { ReplayStep } from '../model/replay';
import classes from './step-list.module.css';

interface Props {
  graph: ProcessGraph;
  steps: ReplayStep[];
  markers: Markers;
  labelOf: (node: GraphNode) => string;
  onOpen: (id: string) => void;
}

/** The diagram in words: what was passed, on which side, in order, and where the order waits. */
export function StepList({ graph, steps, markers, labelOf, onOpen }: Props) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <ol className={classes.list} aria-label={t('process.list')}>
      {steps.map(({ element }, index) => {
        const node = graph.nodes.get(element);
        if (!node) return null;
        const state = markers.elements.get(element);
        const waits = state === 'acting' || state === 'passive';
        const Picture = waits ? IconHourglass : IconCircleCheck;
        return (
          <li key={`${element}-${index}`} data-element={element} data-state={state} className={classes.row}>
            <UnstyledButton
              className={classes.step}
              aria-label={labelOf(node)}
              onClick={() => onOpen(element)}
            >
              <Picture size={18} stroke={1.8} aria-hidden className={classes.icon} />
              <span className={classes.name}>{elementName(element, language, node.name)}</span>
            </UnstyledButton>
            <span className={classes.side}>{elementName(node.side, language)}</span>
          </li>
        );
      })}
    </ol>
  );
}
