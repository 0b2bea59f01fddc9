import type { WireSide } from '@/api/role';
import { Button } from '@mantine/core';
import { ActButton } from '@/components/act-button';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { ProblemNote } from '@/components/problem-note';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';
import { useResync } from '../api/operations';

interface Props {
  orderId: string;
  side: WireSide;
  onClose: () => void;
}

/** Asks once more: while an order is compared, nobody can decide on it. */
export function ResyncDialog({ orderId, side, onClose }: Props) {
  const t = useText();
  const resync = useResync(orderId);
  const onSuccess = () => {
    notify({ message: t('resync.done') });
    onClose();
  };
  return (
    <Dialog busy={resync.isPending} onClose={onClose} title={t('resync.title', { side })}>
      <div className={dialog.body}>
        <p>{t('resync.text')}</p>
        {resync.error && <ProblemNote error={resync.error} />}
        <div className={dialog.buttons}>
          <Button variant="default" disabled={resync.isPending} onClick={onClose}>
            {t('action.keep')}
          </Button>
          <ActButton loading={resync.isPending} onClick={() => resync.mutate(side, { onSuccess })}>
            {t('resync.action')}
          </ActButton>
        </div>
      </div>
    </Dialog>
  );
}
