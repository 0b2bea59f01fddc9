import { useEffect, useState, type ComponentType } from 'react';
import { ErrorBoundary } from '@/components/error-boundary';
import { LateSkeleton } from '@/components/late-skeleton';
import { useText } from '@/i18n/use-text';
import { whenIdle } from '@/lib/when-idle';
import type { Props } from './bpmn-canvas';
import classes from './diagram.module.css';

// Fetched beside what the page reads: the drawing is the last thing that anybody waits for.
const fetched = import('./bpmn-canvas');
fetched.then(({ prepareToDraw }) => whenIdle(prepareToDraw)).catch(() => undefined);

/** The drawing, whose library travels apart; where it cannot be drawn, the page stays. */
export function Diagram(props: Props) {
  const t = useText();
  return (
    <ErrorBoundary fallback={<p className={classes.failed}>{t('process.failed')}</p>}>
      <FetchedDiagram {...props} />
    </ErrorBoundary>
  );
}

/** Not by `Suspense`, which holds back for 300 ms what is ready soon after another part was. */
function FetchedDiagram(props: Props) {
  const [Canvas, setCanvas] = useState<ComponentType<Props>>();
  const [fault, setFault] = useState<Error>();
  useEffect(() => {
    fetched.then(
      ({ BpmnCanvas }) => setCanvas(() => BpmnCanvas),
      (cause: unknown) => setFault(new Error('the diagram’s code cannot be fetched', { cause })),
    );
  }, []);
  if (fault) throw fault;
  if (!Canvas) return <DiagramSkeleton />;
  return (
    <div className={classes.window}>
      <Canvas {...props} />
    </div>
  );
}

/** As high as the drawing will be, so that nothing below it jumps. */
export function DiagramSkeleton() {
  return (
    <div className={classes.window}>
      <div className={classes.room}>
        <LateSkeleton rows={1} height={300} />
      </div>
    </div>
  );
}
