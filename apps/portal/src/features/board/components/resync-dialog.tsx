import { Button, Modal } from '@mantine/core';
import { ProblemNote } from '@/components/problem-note';
import { useText } from '@/i18n/use-text';
import { useCanAct } from '@/live/live-context';
import { notify } from '@/notices/notify';
import { useResync } from '../api/operations';
import classes from './resync-dialog.module.css';

interface Props {
  orderId: string;
  side: 'client' | 'supplier';
  onClose: () => void;
}

/** Asks once more: while an order is compared, nobody can decide on it. */
export function ResyncDialog({ orderId, side, onClose }: Props) {
  const t = useText();
  const canAct = useCanAct();
  const resync = useResync(orderId);
  const onSuccess = () => {
    notify({ message: t('resync.done') });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('resync.title', { side: t(`side.${side}`) })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.body}>
        <p>{t('resync.text')}</p>
        {resync.error && <ProblemNote error={resync.error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('action.keep')}
          </Button>
          <Button
            loading={resync.isPending}
            disabled={!canAct}
            title={canAct ? undefined : t('live.cannotAct')}
            onClick={() => resync.mutate(side, { onSuccess })}
          >
            {t('resync.action')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
