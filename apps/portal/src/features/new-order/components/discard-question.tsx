import { Button } from '@mantine/core';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { useText } from '@/i18n/use-text';

interface Props {
  onDiscard: () => void;
  onClose: () => void;
}

/** Nothing brings a draft back. */
export function DiscardQuestion({ onDiscard, onClose }: Props) {
  const t = useText();
  return (
    <Dialog onClose={onClose} title={t('new.discard.title')}>
      <div className={dialog.body}>
        <p>{t('leave.text')}</p>
        <div className={dialog.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('action.keep')}
          </Button>
          <Button
            color="red"
            onClick={() => {
              onDiscard();
              onClose();
            }}
          >
            {t('new.discard')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
