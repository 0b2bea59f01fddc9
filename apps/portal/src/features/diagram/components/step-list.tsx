import { UnstyledButton } from '@mantine/core';
import { IconChevronUp, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
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
  /** Only the last steps at first: on a phone the whole list would stand between a reader and everything else. */
  brief: boolean;
  onOpen: (id: string) => void;
}

const LATEST = 4;

/** The diagram in words: what was passed, on which side, in order, and where the order waits. */
export function StepList({ graph, steps, markers, labelOf, brief, onOpen }: Props) {
  const t = useText();
  const { language } = useLanguage();
  const [whole, setWhole] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  // The button that was pressed is gone: the focus goes to what stands in its place.
  useEffect(() => {
    if (whole) list.current?.querySelector('button')?.focus();
  }, [whole]);
  const hidden = brief && !whole ? Math.max(0, steps.length - LATEST) : 0;
  return (
    <ol ref={list} className={classes.list} aria-label={t('process.list')}>
      {hidden > 0 && (
        <li className={classes.row}>
          <UnstyledButton className={classes.step} onClick={() => setWhole(true)}>
            <IconChevronUp size={18} stroke={1.8} aria-hidden className={classes.more} />
            <span className={classes.more}>{t('process.earlier', { count: hidden })}</span>
          </UnstyledButton>
        </li>
      )}
      {steps.slice(hidden).map(({ element }, index) => {
        const node = graph.nodes.get(element);
        if (!node) return null;
        const state = markers.elements.get(element);
        const waits = state === 'acting' || state === 'passive';
        const Picture = waits ? IconHourglass : IconCircleCheck;
        return (
          <li
            key={`${element}-${hidden + index}`}
            data-element={element}
            data-state={state}
            className={classes.row}
          >
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
