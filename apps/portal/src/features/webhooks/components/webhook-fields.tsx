import { Checkbox, Switch, TextInput } from '@mantine/core';
import { useText } from '@/i18n/use-text';
import { EVENT_KEYS } from '../event-choice';
import { faultsOf, type WebhookDraft } from '../webhook-draft';
import classes from './webhooks.module.css';

interface Props {
  draft: WebhookDraft;
  /** Somebody has tried to save it: what is wrong is said from then on. */
  tried: boolean;
  onChange: (part: Partial<WebhookDraft>) => void;
}

/** Where to send what. */
export function WebhookFields({ draft, tried, onChange }: Props) {
  const t = useText();
  const faults = faultsOf(draft);
  return (
    <>
      <TextInput
        label={t('webhook.url')}
        description={t('webhook.url.hint')}
        required
        type="url"
        maxLength={2000}
        value={draft.url}
        error={tried && faults.url && t('webhook.url.invalid')}
        onChange={(event) => onChange({ url: event.currentTarget.value })}
      />
      <TextInput
        label={t('webhook.description')}
        maxLength={200}
        value={draft.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <Switch
        label={t('webhook.events.all')}
        checked={draft.every}
        onChange={(event) => onChange({ every: event.currentTarget.checked })}
      />
      {!draft.every && (
        <Checkbox.Group
          label={t('webhook.events')}
          value={draft.chosen}
          error={tried && faults.events && t('webhook.events.required')}
          onChange={(values) => onChange({ chosen: values })}
        >
          <div className={classes.events}>
            {EVENT_KEYS.map((key) => (
              <Checkbox key={key} value={key} label={t(`event.${key}`)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  );
}
