import { useCallback, useMemo } from 'react';
import type { ProcessLoad } from '@/api/types';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import { useModel } from '@/features/diagram/api/read-model';
import { Diagram, DiagramSkeleton } from '@/features/diagram/components/diagram';
import { cornerOf, pillCount } from '@/features/diagram/model/drawing-places';
import { elementName } from '@/features/diagram/model/element-names';
import type { GraphNode } from '@/features/diagram/model/process-graph';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import { heatOf } from '../heat';
import classes from './board.module.css';

const NO_FLOWS: ReadonlySet<string> = new Set();

/** How many orders wait at each element, on the model that runs; only the side that must act is coloured. */
export function LoadPanel({
  load,
  onOpen,
}: {
  load: ProcessLoad | undefined;
  onOpen: (element: string) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const model = useModel('operator');
  const counts = useMemo(() => new Map((load?.items ?? []).map((item) => [item.element, item])), [load]);
  const marks = useMemo(() => heatOf(load?.items ?? []), [load]);
  const labelOf = useCallback(
    (node: GraphNode) => {
      const name = elementName(node.id, language, node.name);
      const count = counts.get(node.id);
      return count ? t('board.element', { name, acting: count.acting, waiting: count.waiting }) : name;
    },
    [counts, language, t],
  );
  const busiest = [...counts.values()].sort((a, b) => b.acting - a.acting)[0]?.element ?? null;
  return (
    <Panel
      title={t('board.where')}
      flush
      aside={
        <span className={classes.legend}>
          <span>
            <span className={classes.pill} aria-hidden>
              9
            </span>
            {t('board.mustAct')}
          </span>
          <span>
            <span className={classes.pill} data-hollow aria-hidden>
              9
            </span>
            {t('board.waits')}
          </span>
        </span>
      }
    >
      {model.error && !model.data && (
        <ProblemPanel error={model.error} onRetry={() => void model.refetch()} />
      )}
      {model.isPending && <DiagramSkeleton />}
      {model.data && (
        <Diagram
          model={model.data.document}
          graph={model.data.graph}
          marks={marks}
          flows={NO_FLOWS}
          labelOf={labelOf}
          current={busiest}
          onOpen={onOpen}
          pillOf={(node) => {
            const count = counts.get(node.id);
            if (!count || count.acting + count.waiting === 0) return null;
            return (
              <span className={classes.pills} data-corner={cornerOf(node, model.data.graph)} aria-hidden>
                {count.acting > 0 && <span className={classes.pill}>{pillCount(count.acting)}</span>}
                {count.waiting > 0 && (
                  <span className={classes.pill} data-hollow>
                    {pillCount(count.waiting)}
                  </span>
                )}
              </span>
            );
          }}
        />
      )}
    </Panel>
  );
}
