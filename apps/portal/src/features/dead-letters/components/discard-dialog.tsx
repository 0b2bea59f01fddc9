import { Button, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ActButton } from '@/components/act-button';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { ProblemNote } from '@/components/problem-note';
import { useUnloadQuestion } from '@/components/use-unload-question';
import { useText } from '@/i18n/use-text';
import { useFormAttempts } from '@/lib/use-form-attempts';
import { notify } from '@/notices/notify';
import { useDiscard } from '../api/dead-letters';

interface Props {
  letterId: string;
  onClose: () => void;
  onDiscarded: () => void;
}

/** Asks why the message may go, which is kept with it; what was typed stays whatever the answer is. */
export function DiscardDialog({ letterId, onClose, onDiscarded }: Props) {
  const t = useText();
  const discard = useDiscard();
  const [note, setNote] = useState('');
  const { form, tried, attempt } = useFormAttempts();
  const words = note.trim();
  useUnloadQuestion(words !== '');
  const onSuccess = () => {
    notify({ message: t('dead.discard.done') });
    onClose();
    onDiscarded();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt();
    if (words) discard.mutate({ id: letterId, note: words }, { onSuccess });
  };
  return (
    <Dialog busy={discard.isPending} onClose={onClose} title={t('dead.discard.title')}>
      <form ref={form} className={dialog.body} onSubmit={submit} noValidate>
        <p>{t('dead.discard.text')}</p>
        <Textarea
          label={t('dead.discard.note')}
          required
          rows={3}
          maxLength={1000}
          value={note}
          error={tried && !words && t('dead.discard.note.required')}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {discard.error && <ProblemNote error={discard.error} />}
        <div className={dialog.buttons}>
          <Button variant="default" disabled={discard.isPending} onClick={onClose}>
            {t('action.keep')}
          </Button>
          <ActButton type="submit" color="red" loading={discard.isPending}>
            {t('dead.discard.action')}
          </ActButton>
        </div>
      </form>
    </Dialog>
  );
}
