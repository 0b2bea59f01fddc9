import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import { useText } from '@/i18n/use-text';
import { DiagramSkeleton } from './diagram';

interface Props {
  error: Error | null;
  onRetry: () => void;
}

/** Stands where a process will be: as high as it, or saying why its model or its way cannot be read. */
export function AwaitedProcess({ error, onRetry }: Props) {
  const t = useText();
  return (
    <Panel title={t('process.title')} flush={!error}>
      {error ? <ProblemPanel error={error} onRetry={onRetry} /> : <DiagramSkeleton />}
    </Panel>
  );
}
