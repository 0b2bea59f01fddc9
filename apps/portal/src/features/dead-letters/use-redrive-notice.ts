import { useCallback } from 'react';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';

/** Says what became of a redriven message. */
export function useRedriveNotice() {
  const t = useText();
  const textOf = useProblemText();
  const done = useCallback(
    ({ verdict }: { verdict: string }) => {
      const text = t.or(`dead.verdict.${verdict}`, verdict);
      notify({
        ...(verdict === 'dead' && { color: 'red' }),
        message: t('dead.redrive.done', { verdict: text }),
      });
    },
    [t],
  );
  const failed = useCallback((error: unknown) => notify({ color: 'red', message: textOf(error) }), [textOf]);
  return { done, failed };
}
