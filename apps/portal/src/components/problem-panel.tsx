import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { ApiProblem } from '@/api/problem';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { EmptyState } from './empty-state';
import { NotFoundState } from './not-found-state';
import { TraceId } from './trace-id';

/** Instead of what could not be read: what happened, and trying again. */
export function ProblemPanel({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useText();
  const textOf = useProblemText();
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundState />;
  return (
    <div role="alert">
      <EmptyState icon={IconCloudOff} title={textOf(error, true)}>
        <Button variant="default" onClick={onRetry}>
          {t('action.tryAgain')}
        </Button>
        <TraceId error={error} />
      </EmptyState>
    </div>
  );
}
