import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Side } from '@/api/role';
import { ActButton } from '@/components/act-button';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { ProblemNote } from '@/components/problem-note';
import { useUnloadQuestion } from '@/components/use-unload-question';
import { useText } from '@/i18n/use-text';
import { useFormAttempts } from '@/lib/use-form-attempts';
import { useRegister } from '../api/webhooks';
import { faultsOf, NEW_WEBHOOK, requestOf } from '../webhook-draft';
import { Secret } from './secret';
import { WebhookFields } from './webhook-fields';

interface Props {
  side: Side;
  onClose: () => void;
}

/** Asks where to send what; then shows the secret, which nobody can read again. */
export function RegisterDialog({ side, onClose }: Props) {
  const t = useText();
  const register = useRegister(side);
  const [draft, setDraft] = useState(NEW_WEBHOOK);
  const { form, tried, attempt } = useFormAttempts();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt();
    const faults = faultsOf(draft);
    if (faults.url || faults.events) return;
    const { description, ...needed } = requestOf(draft);
    register.mutate({ ...needed, ...(description && { description }) });
  };
  const { data } = register;
  // Once there is a secret, its own part asks.
  useUnloadQuestion(!data && (draft.url + draft.description).trim() !== '');
  return (
    <Dialog
      size="lg"
      onClose={onClose}
      busy={register.isPending}
      // A slip must not lose a secret that is shown once.
      closeOnClickOutside={!data}
      closeOnEscape={!data}
      title={t(data ? 'webhook.secret.title' : 'webhook.add')}
    >
      {data ? (
        <Secret secret={data.secret} onDone={onClose} />
      ) : (
        <form ref={form} className={dialog.body} onSubmit={submit} noValidate>
          <WebhookFields
            draft={draft}
            tried={tried}
            onChange={(part) => setDraft((last) => ({ ...last, ...part }))}
          />
          {register.error && <ProblemNote error={register.error} />}
          <div className={dialog.buttons}>
            <Button variant="default" disabled={register.isPending} onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <ActButton type="submit" loading={register.isPending}>
              {t('webhook.register')}
            </ActButton>
          </div>
        </form>
      )}
    </Dialog>
  );
}
