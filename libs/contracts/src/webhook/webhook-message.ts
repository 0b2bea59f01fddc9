import type { EventKey } from '../envelope/event-types.js';
import type { OrderStatus } from '../order/order.views.js';
import type { Party } from '../party/party.js';
import type { Side } from '../side.js';
import type { PING_TYPE } from './webhook.js';

/**
 * The body of a webhook request: thin, so that it says what happened and where to read it, never prices or people.
 * Source: standardwebhooks.com, spec "Payload structure"; docs/decisions/0012-webhooks.md.
 */
export interface OrderMessage {
  type: EventKey;
  /** When it was decided or heard on the owner's side; RFC 3339, UTC. */
  timestamp: string;
  data: {
    orderId: string;
    number: string;
    reference: string | null;
    /** As the order stood after the decision that the event belongs to. */
    status: OrderStatus;
    turn: Side | null;
    version: number;
    buyer: Party;
    supplier: Party;
    /** Where to read the order now, below the address of the API. */
    href: string;
  };
}

export interface PingMessage {
  type: typeof PING_TYPE;
  timestamp: string;
  data: { webhookId: string };
}
