import { ActionIcon, Button } from '@mantine/core';
import { IconList, IconPlayerPlay, IconSitemap } from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Side } from '@/api/role';
import { Panel } from '@/components/panel';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';
import type { ProcessModel } from '../api/read-model';
import type { Progress } from '../model/markers';
import { useElementLabel } from '../use-element-label';
import { useReplay } from '../use-replay';
import type { CanvasHandle } from './bpmn-canvas';
import { CanvasTools } from './canvas-tools';
import { Diagram } from './diagram';
import { StepList } from './step-list';
import { TurnPill } from './turn-pill';
import classes from './process-panel.module.css';

const ReplayBar = late(() => import('./replay-bar').then((all) => all.ReplayBar));

interface Props {
  model: ProcessModel;
  progress: Progress;
  /** Of the reader; an operator has none. */
  side: Side | null;
  /** On the element whose side must act. */
  pill: string | null;
  isMine: boolean;
  /** A note below the heading: what is missing. */
  note?: ReactNode;
  onOpen: (id: string) => void;
}

/** The running diagram of one order, as a picture, as a list, and played again. */
export function ProcessPanel({ model, progress, side, pill, isMine, note, onOpen }: Props) {
  const t = useText();
  const phone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const canvas = useRef<CanvasHandle>(null);
  const [listed, setListed] = useState(phone);
  const { graph } = model;
  const { at, setAt, steps, markers, current } = useReplay(graph, progress, side);
  const marks = useMemo(
    () => new Map([...markers.elements].map(([id, state]) => [id, `pm-${state}`])),
    [markers],
  );
  const labelOf = useElementLabel(markers, at === null ? side : null);
  return (
    <Panel
      title={t('process.title')}
      aside={<Legend />}
      flush
      actions={
        <>
          <Button
            className={classes.replay}
            variant="subtle"
            size="xs"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            onClick={() => setAt(at === null ? 0 : null)}
          >
            {t(at === null ? 'process.replay' : 'process.replay.end')}
          </Button>
          {(!listed || phone) && <CanvasTools canvas={canvas} current={current} size={phone ? 44 : 32} />}
          {!phone && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t(listed ? 'process.diagram' : 'process.list')}
              title={t(listed ? 'process.diagram' : 'process.list')}
              onClick={() => setListed(!listed)}
            >
              {listed ? <IconSitemap size={18} stroke={1.8} /> : <IconList size={18} stroke={1.8} />}
            </ActionIcon>
          )}
        </>
      }
    >
      {note}
      {at !== null && <ReplayBar steps={steps} at={at} graph={graph} onChange={setAt} />}
      {listed && (
        <StepList
          graph={graph}
          steps={steps.slice(0, at === null ? undefined : at + 1)}
          markers={markers}
          labelOf={labelOf}
          brief={phone}
          onOpen={onOpen}
        />
      )}
      {(!listed || phone) && (
        <Diagram
          model={model.document}
          graph={graph}
          marks={marks}
          flows={markers.flows}
          labelOf={labelOf}
          isPassed={(id) => markers.flows.has(id) || markers.elements.has(id)}
          pillOf={(node) =>
            pill && at === null && markers.elements.get(node.id) === 'acting' ? (
              <TurnPill text={pill} mine={isMine} node={node} graph={graph} />
            ) : null
          }
          current={current}
          onOpen={onOpen}
          handle={canvas}
        />
      )}
    </Panel>
  );
}

function Legend() {
  const t = useText();
  return (
    <ul className={classes.legend}>
      <li data-look="done">{t('process.done')}</li>
      <li data-look="waiting">{t('process.waiting')}</li>
      <li data-look="open">{t('process.notReached')}</li>
    </ul>
  );
}
