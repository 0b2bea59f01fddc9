import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import { useText } from '@/i18n/use-text';
import { DiagramSkeleton } from './diagram';

interface Props {
  error: Error | null;
  onRetry: () => void;
}

/** In the place of a process whose model or way is not there yet: as high as it will be, or why it is missing. */
export function AwaitedProcess({ error, onRetry }: Props) {
  const t = useText();
  return (
    <Panel title={t('process.title')} flush={!error}>
      {error ? <ProblemPanel error={error} onRetry={onRetry} /> : <DiagramSkeleton />}
    </Panel>
  );
}
