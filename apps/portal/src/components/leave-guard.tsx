import { useBlocker } from '@tanstack/react-router';
import { useText } from '@/i18n/use-text';
import { LossDialog } from './loss-dialog';

/** Asks for as long as it is rendered. */
export function LeaveGuard() {
  const t = useText();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => true,
    // The browser's own question needs no code of this part: leave-question.tsx asks it at once.
    enableBeforeUnload: false,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <LossDialog
      title={t('leave.title')}
      keep={t('leave.stay')}
      lose={t('leave.go')}
      onKeep={reset}
      onLose={proceed}
    />
  );
}
