import { Button } from '@mantine/core';
import { useText } from '@/i18n/use-text';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';

export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useText();
  return (
    <Dialog onClose={onStay} title={t('leave.title')}>
      <div className={dialog.body}>
        <p>{t('leave.text')}</p>
        <div className={dialog.buttons}>
          <Button variant="default" onClick={onLeave}>
            {t('leave.go')}
          </Button>
          <Button onClick={onStay}>{t('leave.stay')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
