import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { hasMessage } from '@/i18n/messages';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';

/** Says what became of a redriven message. */
export function useRedriveNotice() {
  const t = useText();
  const textOf = useProblemText();
  const done = useCallback(
    ({ verdict }: { verdict: string }) => {
      const id = `dead.verdict.${verdict}`;
      const text = hasMessage(id) ? t(id) : verdict;
      notifications.show({
        ...(verdict === 'dead' && { color: 'red' }),
        message: t('dead.redrive.done', { verdict: text }),
      });
    },
    [t],
  );
  const failed = useCallback(
    (error: unknown) => notifications.show({ color: 'red', message: textOf(error) }),
    [textOf],
  );
  return { done, failed };
}
