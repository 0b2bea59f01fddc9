import { eventKey, type CloudEvent, type EventKey, type OrderMessage, type Side } from '@app/contracts';
import type { WebhookEvent } from '@app/webhook';
import type { Order } from '../order/order.js';

/** The events of one decision, with the order as it stood after it. */
export interface DecisionEvents {
  order: Order;
  events: readonly CloudEvent[];
}

const HREF = { buyer: '/v1/orders', supplier: '/v1/supplier/orders' } as const;

/** What the own side's webhooks may hear of what orders went through, in its order. */
export const webhookEventsOf = (
  changed: readonly { decisionEvents: readonly DecisionEvents[] }[],
  side: Side,
): WebhookEvent[] =>
  changed.flatMap(({ decisionEvents }) =>
    decisionEvents.flatMap(({ order, events }) =>
      events.map((event) => {
        const type = eventKey(event.type) as EventKey;
        return {
          id: event.id,
          party: order[side].id,
          orderId: order.id,
          type,
          body: JSON.stringify(messageOf(order, type, side)),
        };
      }),
    ),
  );

/** Companies, never people; and no prices: they are read where the reader is known. */
const messageOf = (order: Order, type: EventKey, side: Side): OrderMessage => ({
  type,
  timestamp: order.updatedAt,
  data: {
    orderId: order.id,
    number: order.number,
    reference: order.reference,
    status: order.status,
    turn: order.turn,
    version: order.version,
    buyer: { id: order.buyer.id, name: order.buyer.name },
    supplier: { id: order.supplier.id, name: order.supplier.name },
    href: `${HREF[side]}/${order.id}`,
  },
});
