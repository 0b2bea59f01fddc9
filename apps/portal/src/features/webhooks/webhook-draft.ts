import type { Webhook, WebhookEventType } from '@/api/types';
import { isAddress, isEveryEvent } from './event-choice';

/** A webhook as somebody fills it in. */
export interface WebhookDraft {
  url: string;
  description: string;
  /** Whatever is chosen: that is kept for second thoughts. */
  every: boolean;
  chosen: WebhookEventType[];
}

export const NEW_WEBHOOK: WebhookDraft = { url: '', description: '', every: true, chosen: [] };

type Saved = Pick<Webhook, 'url' | 'description' | 'eventTypes'>;
type Request = Saved & { description: string };

export function draftOf({ url, description, eventTypes }: Saved): WebhookDraft {
  const every = isEveryEvent(eventTypes);
  return { url, description: description ?? '', every, chosen: every ? [] : eventTypes };
}

export const faultsOf = ({ url, every, chosen }: WebhookDraft) => ({
  url: !isAddress(url.trim()),
  events: !every && chosen.length === 0,
});

export const requestOf = ({ url, description, every, chosen }: WebhookDraft): Request => ({
  url: url.trim(),
  description: description.trim(),
  eventTypes: every ? ['*'] : chosen,
});

/** What of it is another one than before; events are a set. */
export function partThatDiffers(before: Saved, draft: WebhookDraft): Partial<Request> {
  const { url, description, eventTypes } = requestOf(draft);
  const setOf = (types: WebhookEventType[]) => [...types].sort().join();
  return {
    ...(url !== before.url && { url }),
    ...(description !== (before.description ?? '') && { description }),
    ...(setOf(eventTypes) !== setOf(before.eventTypes) && { eventTypes }),
  };
}
