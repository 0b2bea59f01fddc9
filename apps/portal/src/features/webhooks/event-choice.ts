import type { WebhookEventType } from '@/api/types';

type EventKey = Exclude<WebhookEventType, '*'>;

/** In the order in which an order meets them. */
export const EVENT_KEYS: EventKey[] = [
  'order.placed',
  'order.received',
  'order.confirmed',
  'order.rejected',
  'order.cancellation-requested',
  'order.cancelled',
  'order.expired',
  'quotation.issued',
  'quotation.accepted',
  'quotation.declined',
  'quotation.expired',
  'order.completed',
];

export const isEveryEvent = (types: readonly WebhookEventType[]): boolean => types.includes('*');

/** What is wrong with an address, as far as that can be said without asking the server. */
export const isAddress = (text: string): boolean => {
  const { protocol } = URL.canParse(text) ? new URL(text) : { protocol: '' };
  return protocol === 'https:' || protocol === 'http:';
};
