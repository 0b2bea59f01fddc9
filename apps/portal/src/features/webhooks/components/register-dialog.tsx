import { Button, Checkbox, Switch, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Side } from '@/api/role';
import type { WebhookEventType } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { ProblemNote } from '@/components/problem-note';
import { useText } from '@/i18n/use-text';
import { useRegister } from '../api/webhooks';
import { EVENT_KEYS, isAddress } from '../event-choice';
import { Secret } from './secret';
import classes from './webhooks.module.css';

interface Props {
  side: Side;
  onClose: () => void;
}

/** Asks where to send what; then shows the secret, which nobody can read again. */
export function RegisterDialog({ side, onClose }: Props) {
  const t = useText();
  const register = useRegister(side);
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const [every, setEvery] = useState(true);
  const [chosen, setChosen] = useState<WebhookEventType[]>([]);
  const [tried, setTried] = useState(false);
  const address = url.trim();
  const lacksEvents = !every && chosen.length === 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isAddress(address) || lacksEvents) return;
    const words = description.trim();
    register.mutate({
      url: address,
      eventTypes: every ? ['*'] : chosen,
      ...(words && { description: words }),
    });
  };
  const { data } = register;
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
        <form className={dialog.body} onSubmit={submit} noValidate>
          <TextInput
            label={t('webhook.url')}
            description={t('webhook.url.hint')}
            required
            type="url"
            maxLength={2000}
            value={url}
            error={tried && !isAddress(address) && t('webhook.url.invalid')}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <TextInput
            label={t('webhook.description')}
            maxLength={200}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <Switch
            label={t('webhook.events.all')}
            checked={every}
            onChange={(event) => setEvery(event.currentTarget.checked)}
          />
          {!every && (
            <Checkbox.Group
              label={t('webhook.events')}
              value={chosen}
              error={tried && lacksEvents && t('webhook.events.required')}
              onChange={(values) => setChosen(values)}
            >
              <div className={classes.events}>
                {EVENT_KEYS.map((key) => (
                  <Checkbox key={key} value={key} label={t(`event.${key}`)} />
                ))}
              </div>
            </Checkbox.Group>
          )}
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
