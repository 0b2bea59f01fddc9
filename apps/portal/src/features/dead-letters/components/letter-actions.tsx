import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeadLetter } from '@/api/types';
import { ProblemNote } from '@/components/problem-note';
import { useText } from '@/i18n/use-text';
import { useCanAct } from '@/live/live-context';
import { useDiscard, useRedrive } from '../api/dead-letters';
import { useRedriveNotice } from '../use-redrive-notice';

/** Redrive always; discard only what is not ours. */
export function LetterActions({ letter, onGone }: { letter: DeadLetter; onGone?(): void }) {
  const t = useText();
  const canAct = useCanAct();
  const [asking, setAsking] = useState(false);
  const redrive = useRedrive();
  const discard = useDiscard();
  const notice = useRedriveNotice();
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRefresh size={14} aria-hidden />}
        disabled={!canAct}
        loading={redrive.isPending}
        onClick={() =>
          redrive.mutate(letter.id, {
            onSuccess(result) {
              notice.done(result);
              if (result.verdict !== 'dead') onGone?.();
            },
            onError: notice.failed,
          })
        }
      >
        {t('dead.redrive')}
      </Button>
      {letter.foreign && (
        <Button
          size="xs"
          variant="subtle"
          color="red"
          ml={4}
          disabled={!canAct}
          onClick={() => setAsking(true)}
        >
          {t('dead.discard')}
        </Button>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('dead.discard.title')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <p style={{ marginTop: 0 }}>{t('dead.discard.text')}</p>
        {discard.error && <ProblemNote error={discard.error} />}
        <Button
          color="red"
          loading={discard.isPending}
          onClick={() =>
            discard.mutate(letter.id, {
              onSuccess() {
                setAsking(false);
                notifications.show({ message: t('dead.discard.done') });
                onGone?.();
              },
            })
          }
        >
          {t('dead.discard.action')}
        </Button>
      </Modal>
    </>
  );
}
