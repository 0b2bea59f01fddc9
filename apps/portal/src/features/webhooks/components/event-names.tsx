import type { WebhookEventType } from '@/api/types';
import { useText } from '@/i18n/use-text';
import { EVENT_KEYS, isEveryEvent } from '../event-choice';

export function EventNames({ types }: { types: readonly WebhookEventType[] }) {
  const t = useText();
  if (isEveryEvent(types)) return t('webhook.events.all');
  return EVENT_KEYS.filter((key) => types.includes(key))
    .map((key) => t(`event.${key}`))
    .join(', ');
}
