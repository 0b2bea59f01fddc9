import { Button, Modal } from '@mantine/core';
import { ProblemNote } from '@/components/problem-note';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';
import { useDiscard } from '../api/dead-letters';

interface Props {
  letterId: string;
  onClose: () => void;
  onDiscarded: () => void;
}

/** Asks once more: what is discarded does not come back. */
export function DiscardDialog({ letterId, onClose, onDiscarded }: Props) {
  const t = useText();
  const discard = useDiscard();
  const onSuccess = () => {
    notify({ message: t('dead.discard.done') });
    onClose();
    onDiscarded();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('dead.discard.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <p style={{ marginTop: 0 }}>{t('dead.discard.text')}</p>
      {discard.error && <ProblemNote error={discard.error} />}
      <Button color="red" loading={discard.isPending} onClick={() => discard.mutate(letterId, { onSuccess })}>
        {t('dead.discard.action')}
      </Button>
    </Modal>
  );
}
