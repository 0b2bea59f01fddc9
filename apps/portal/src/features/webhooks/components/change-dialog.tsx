import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Side } from '@/api/role';
import type { Webhook } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { ProblemNote } from '@/components/problem-note';
import { useUnloadQuestion } from '@/components/use-unload-question';
import { useText } from '@/i18n/use-text';
import { useFormAttempts } from '@/lib/use-form-attempts';
import { notify } from '@/notices/notify';
import { useChangeWebhook } from '../api/webhooks';
import { draftOf, faultsOf, partThatDiffers, type WebhookDraft } from '../webhook-draft';
import { WebhookFields } from './webhook-fields';

interface Props {
  side: Side;
  webhook: Webhook;
  onClose: () => void;
}

/** Another address, other words, other events. What was not touched stays, even where a colleague changes it meanwhile. */
export function ChangeDialog({ side, webhook, onClose }: Props) {
  const t = useText();
  const save = useChangeWebhook(side, webhook.id);
  const [changes, setChanges] = useState<Partial<WebhookDraft>>({});
  const { form, tried, attempt } = useFormAttempts();
  const draft = { ...draftOf(webhook), ...changes };
  useUnloadQuestion(Object.keys(partThatDiffers(webhook, draft)).length > 0);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt();
    const faults = faultsOf(draft);
    if (faults.url || faults.events) return;
    const part = partThatDiffers(webhook, draft);
    if (Object.keys(part).length === 0) return onClose();
    save.mutate(
      { version: webhook.version, part },
      {
        onSuccess() {
          notify({ message: t('webhook.changed') });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog size="lg" onClose={onClose} busy={save.isPending} title={t('webhook.change.title')}>
      <form ref={form} className={dialog.body} onSubmit={submit} noValidate>
        <WebhookFields
          draft={draft}
          tried={tried}
          onChange={(part) => setChanges((last) => ({ ...last, ...part }))}
        />
        <p>{t('webhook.change.text')}</p>
        {save.error && <ProblemNote error={save.error} />}
        <div className={dialog.buttons}>
          <Button variant="default" disabled={save.isPending} onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ActButton type="submit" loading={save.isPending}>
            {t('webhook.change.action')}
          </ActButton>
        </div>
      </form>
    </Dialog>
  );
}
