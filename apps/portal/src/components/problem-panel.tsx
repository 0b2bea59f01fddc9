import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { ApiProblem } from '@/api/problem';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { EmptyState } from './empty-state';
import { NotFoundState } from './not-found-state';
import { TraceId } from './trace-id';

interface Props {
  error: Error;
  /** It stands for a whole page. */
  isPage?: boolean;
  onRetry: () => void;
}

/** Instead of what could not be read: what happened, and trying again. */
export function ProblemPanel({ error, isPage = false, onRetry }: Props) {
  const t = useText();
  const textOf = useProblemText();
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundState />;
  return (
    <div role="alert">
      <EmptyState isAlert isPage={isPage} icon={IconCloudOff} title={textOf(error, true)}>
        <Button variant="default" onClick={onRetry}>
          {t('action.tryAgain')}
        </Button>
        <TraceId error={error} />
      </EmptyState>
    </div>
  );
}
