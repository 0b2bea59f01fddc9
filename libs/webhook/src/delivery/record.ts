import type { WebhookEventType, WebhookStatus } from '@app/contracts';
import type { EntityManager } from 'typeorm';

/** Something that a party's webhooks may want to hear of. */
export interface Happening {
  /** Of the event; becomes `webhook-id`, so that an event is one message however often it is written or sent. */
  id: string;
  party: string;
  orderId: string;
  type: WebhookEventType;
  body: string;
}

interface Listener {
  id: string;
  party: string;
  event_types: WebhookEventType[];
  status: WebhookStatus;
}

/**
 * Whether any of some parties has a webhook that listens; costs one look into an index, as part of a statement that
 * is made anyway.
 * @param parties a parameter with their ids, such as `$17`
 */
export const anyoneListens = (parties: string): string =>
  `EXISTS (SELECT 1 FROM webhooks WHERE party = ANY(${parties}::uuid[]) AND status <> 'disabled')`;

/**
 * Writes down what has to be sent, in the caller's transaction: a message for each webhook that wants the event.
 * @returns how many messages there are at most: one that stands there already is not written again
 */
export async function recordDeliveries(
  manager: EntityManager,
  happenings: readonly Happening[],
  now: Date,
): Promise<number> {
  const listeners = await lockListeners(manager, [...new Set(happenings.map(({ party }) => party))]);
  const messages = happenings.flatMap((happening) =>
    listeners
      .filter(({ party, event_types: types }) => party === happening.party && wants(types, happening.type))
      .map((listener) => ({ ...happening, webhookId: listener.id, active: listener.status === 'active' })),
  );
  if (messages.length > 0) await insert(manager, messages, now);
  return messages.length;
}

const wants = (types: readonly WebhookEventType[], type: WebhookEventType) =>
  types.includes('*') || types.includes(type);

/** Locked against change: a pause, a removal or a resend by hand is either before this transaction or after it. */
function lockListeners(manager: EntityManager, parties: readonly string[]): Promise<Listener[]> {
  return manager.query(
    `SELECT id, party, event_types, status FROM webhooks
     WHERE party = ANY($1::uuid[]) AND status <> 'disabled' ORDER BY id FOR SHARE`,
    [parties],
  );
}

/** Behind a message of the same order that waits for its next try, a new one waits as long. */
async function insert(
  manager: EntityManager,
  messages: readonly (Happening & { webhookId: string; active: boolean })[],
  now: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO webhook_deliveries (webhook_id, id, order_id, type, body, status, created_at, next_try_at)
     SELECT m.webhook_id, m.id, m.order_id, m.type, m.body, 'pending', $7::timestamptz, CASE WHEN m.active THEN greatest($7::timestamptz, (
       SELECT e.next_try_at FROM webhook_deliveries e WHERE e.webhook_id = m.webhook_id AND e.order_id = m.order_id
         AND e.status = 'pending' ORDER BY e.position LIMIT 1)) END
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::boolean[]) WITH ORDINALITY
       AS m(webhook_id, id, order_id, type, body, active, ord)
     ORDER BY m.ord ON CONFLICT DO NOTHING`,
    [
      messages.map((each) => each.webhookId),
      messages.map((each) => each.id),
      messages.map((each) => each.orderId),
      messages.map((each) => each.type),
      messages.map((each) => each.body),
      messages.map((each) => each.active),
      now,
    ],
  );
}
