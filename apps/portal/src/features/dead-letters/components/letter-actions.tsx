import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeadLetter } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';
import { useRedrive } from '../api/dead-letters';
import { letterName } from '../letter-name';
import { useRedriveNotice } from '../use-redrive-notice';

const DiscardDialog = late(() => import('./discard-dialog').then((all) => all.DiscardDialog));

interface Props {
  letter: DeadLetter;
  /** The buttons stand in a row of a list, not on the message's own page. */
  small?: boolean;
  onGone?: () => void;
}

/** Redrive always; discard only what is not ours. */
export function LetterActions({ letter, small, onGone }: Props) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const redrive = useRedrive();
  const notice = useRedriveNotice();
  /** In a list the same words would stand in every row: the button's name says which message it means. */
  const named = (id: 'dead.redrive.named' | 'dead.discard.named') =>
    small && { 'aria-label': t(id, { name: letterName(letter, t) }) };
  return (
    <>
      <ActButton
        size={small ? 'xs' : 'sm'}
        variant="default"
        leftSection={<IconRefresh size={14} aria-hidden />}
        loading={redrive.isPending}
        {...named('dead.redrive.named')}
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
      </ActButton>
      {letter.foreign && (
        <ActButton
          size={small ? 'xs' : 'sm'}
          variant="subtle"
          color="red"
          ml={4}
          {...named('dead.discard.named')}
          onClick={() => setAsking(true)}
        >
          {t('dead.discard')}
        </ActButton>
      )}
      {asking && (
        <DiscardDialog letterId={letter.id} onClose={() => setAsking(false)} onDiscarded={() => onGone?.()} />
      )}
    </>
  );
}
