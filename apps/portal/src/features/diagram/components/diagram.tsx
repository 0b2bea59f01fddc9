import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '@/components/error-boundary';
import { LateSkeleton } from '@/components/late-skeleton';
import { useText } from '@/i18n/use-text';
import type { Props } from './bpmn-canvas';
import classes from './diagram.module.css';

const BpmnCanvas = lazy(() => import('./bpmn-canvas').then((module) => ({ default: module.BpmnCanvas })));

/** The drawing, whose library travels apart; where it cannot be drawn, the page stays. */
export function Diagram(props: Props) {
  const t = useText();
  return (
    <ErrorBoundary fallback={<p className={classes.failed}>{t('process.failed')}</p>}>
      <Suspense fallback={<DiagramSkeleton />}>
        <BpmnCanvas {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** As high as the drawing will be, so that nothing below it jumps. */
export function DiagramSkeleton() {
  return (
    <div className={classes.room}>
      <LateSkeleton rows={1} height={300} />
    </div>
  );
}
