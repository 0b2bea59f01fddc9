import { useCallback } from 'react';
import { ApiProblem } from '@/api/problem';
import { useText } from './use-text';

/** What happened, in the reader's language, by the code of the problem. */
export function useProblemText(): (error: unknown, reading?: boolean) => string {
  const t = useText();
  return useCallback(
    (error, reading = false) => {
      if (!(error instanceof ApiProblem)) return t('problem.internal-error');
      if (error.code === 'transition-not-allowed') {
        const { state, turn } = error.problem;
        const status = state && t.has(`status.${state}`) ? `status.${state}` : undefined;
        return t('problem.transition-not-allowed', {
          status: status && t.has(status) ? t(status) : '–',
          turn: t(
            turn === 'buyer' ? 'turn.buyer' : turn === 'supplier' ? 'turn.supplier' : 'turn.none',
          ).toLowerCase(),
        });
      }
      const id = `problem.${error.code}`;
      const whenReading = `${id}.read`;
      if (reading && t.has(whenReading)) return t(whenReading);
      return t(t.has(id) ? id : 'problem.internal-error');
    },
    [t],
  );
}
