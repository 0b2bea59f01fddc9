import type { WebhookDelivery, Webhook } from '@app/api-client';
import { minute } from './instant.js';
import { table } from './table.js';

export const webhooksTable = (webhooks: readonly Webhook[]) =>
  table<Webhook>(
    [
      { title: 'STATUS', of: ({ status, disabled }) => (disabled ? `${status} (${disabled.code})` : status) },
      { title: 'EVENTS', of: ({ eventTypes }) => eventTypes.join(' ') },
      { title: 'URL', of: ({ url }) => url },
      { title: 'DESCRIPTION', of: ({ description }) => description },
      { title: 'ID', of: ({ id }) => id },
    ],
    webhooks,
  );

/** What came of the last try: the status that the receiver answered, or why there was no answer. */
const lastResult = ({ attempts }: WebhookDelivery) => {
  const last = attempts.at(-1);
  return last?.statusCode ?? last?.error;
};

export const deliveriesTable = (deliveries: readonly WebhookDelivery[]) =>
  table<WebhookDelivery>(
    [
      { title: 'MADE (UTC)', of: ({ createdAt }) => minute(createdAt) },
      { title: 'TYPE', of: ({ type }) => type },
      { title: 'STATUS', of: ({ status }) => status },
      { title: 'TRIES', of: ({ attemptCount }) => attemptCount, align: 'right' },
      { title: 'LAST', of: lastResult },
      { title: 'NEXT (UTC)', of: ({ nextTryAt }) => minute(nextTryAt) },
      { title: 'ORDER', of: ({ orderId }) => orderId },
      { title: 'ID', of: ({ id }) => id },
    ],
    deliveries,
  );
