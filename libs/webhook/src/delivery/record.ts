import type { partyColumn, WebhookEventType } from '@app/contracts';
import { preparedQuery, type Write } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/** Something that a party's webhooks may want to hear of. */
export interface WebhookEvent {
  /** Of the event; becomes `webhook-id`, so that an event is one message however often it is written or sent. */
  id: string;
  party: string;
  orderId: string;
  type: WebhookEventType;
  body: string;
}

/** A webhook that hears of what is committed; one that is paused keeps its messages until it is active again. */
export interface Subscription {
  id: string;
  party: string;
  event_types: WebhookEventType[];
}

/**
 * The webhooks of some parties, and of the parties of some orders.
 * Locked against change: a pause, a removal or a resend by hand is either before this transaction or after it.
 * @param party column of `orders` with the own side's company
 */
export const lockSubscriptions = (
  manager: EntityManager,
  party: ReturnType<typeof partyColumn>,
  parties: readonly string[],
  orderIds: readonly string[],
): Promise<Subscription[]> =>
  preparedQuery<Subscription>(
    manager,
    `SELECT id, party, event_types FROM webhooks
     WHERE status <> 'disabled' AND party = ANY(ARRAY(
       SELECT unnest($1::uuid[]) UNION SELECT ${party} FROM orders WHERE id = ANY($2::uuid[])))
     ORDER BY id FOR SHARE`,
    [parties, orderIds],
  );

/**
 * A message for each webhook that wants to hear of something.
 * @param events only asked for where anybody listens
 */
export function messagesFor(
  subscriptions: readonly Subscription[],
  events: () => readonly WebhookEvent[],
): NewDelivery[] {
  if (subscriptions.length === 0) return [];
  return events().flatMap((event) =>
    subscriptions
      .filter(({ party, event_types: types }) => party === event.party && wants(types, event.type))
      .map(({ id }) => ({ ...event, webhookId: id })),
  );
}

export interface NewDelivery extends WebhookEvent {
  webhookId: string;
}

const wants = (types: readonly WebhookEventType[], type: WebhookEventType) =>
  types.includes('*') || types.includes(type);

/**
 * Writes the messages to be sent, and none twice. A new one of an order whose earlier message waits for its next try
 * waits as long.
 */
export const deliveryInsertion = (messages: readonly NewDelivery[], now: Date): Write | undefined =>
  messages.length === 0
    ? undefined
    : {
        text: `INSERT INTO webhook_deliveries (webhook_id, id, order_id, type, body, status, created_at, next_try_at)
     SELECT m.webhook_id, m.id, m.order_id, m.type, m.body, 'pending', $6::timestamptz, greatest($6::timestamptz, (
       SELECT e.next_try_at FROM webhook_deliveries e WHERE e.webhook_id = m.webhook_id AND e.order_id = m.order_id
         AND e.status = 'pending' ORDER BY e.position LIMIT 1))
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[]) WITH ORDINALITY
       AS m(webhook_id, id, order_id, type, body, ord)
     ORDER BY m.ord ON CONFLICT DO NOTHING`,
        parameters: [
          messages.map((each) => each.webhookId),
          messages.map((each) => each.id),
          messages.map((each) => each.orderId),
          messages.map((each) => each.type),
          messages.map((each) => each.body),
          now,
        ],
      };
