import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useText } from '@/i18n/use-text';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';

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
    <Dialog onClose={reset} title={t('leave.title')}>
      <div className={dialog.body}>
        <p>{t('leave.text')}</p>
        <div className={dialog.buttons}>
          <Button variant="default" onClick={proceed}>
            {t('leave.go')}
          </Button>
          <Button onClick={reset}>{t('leave.stay')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
