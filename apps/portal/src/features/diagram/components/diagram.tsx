import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '@/components/error-boundary';
import { LateSkeleton } from '@/components/late-skeleton';
import { useText } from '@/i18n/use-text';
import type { Props } from './bpmn-canvas';
import classes from './diagram.module.css';

// Fetched beside what the page reads: the drawing is the last thing that anybody waits for.
const fetched = import('./bpmn-canvas').then((module) => ({ default: module.BpmnCanvas }));
fetched.catch(() => undefined);
const BpmnCanvas = lazy(() => fetched);

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
