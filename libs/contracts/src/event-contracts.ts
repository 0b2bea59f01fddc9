import type { ControlKey, EventKey } from './envelope/event-types.js';
import {
  OrderCancellationRequested,
  OrderCancelled,
  OrderCompleted,
  OrderConfirmed,
  OrderExpired,
  OrderPlaced,
  OrderReceived,
  OrderRejected,
  OrderResendRequested,
  OrderSequencesListed,
  OrderSequencesRequested,
  OrderSequencesTold,
} from './order/order.events.js';
import {
  QuotationAccepted,
  QuotationDeclined,
  QuotationExpired,
  QuotationIssued,
} from './quotation/quotation.events.js';
import type { ServiceName } from './topology.js';

export interface EventContract {
  /** Who sends it; the other service receives it. */
  senders: readonly ServiceName[];
  /** Shape of `data`. */
  data: new () => object;
  /** What has happened, in a sentence for readers of the documents that are made from this. */
  summary: string;
}

const BUYER = ['client-service'] as const;
const SUPPLIER = ['supplier-service'] as const;
const EITHER = ['client-service', 'supplier-service'] as const;

/** Every event on the wire, by routing key: `docs/asyncapi.yaml` and `docs/schemas/` are made from it. */
export const EVENT_CONTRACTS: Record<EventKey | ControlKey, EventContract> = {
  'order.placed': { senders: BUYER, data: OrderPlaced, summary: 'A buyer has placed an order.' },
  'order.received': {
    senders: SUPPLIER,
    data: OrderReceived,
    summary: 'The order is with the supplier, who answers until `responseDueAt`.',
  },
  'order.confirmed': {
    senders: SUPPLIER,
    data: OrderConfirmed,
    summary: 'The supplier takes the order; a quotation follows until `quotationDueAt`.',
  },
  'order.rejected': {
    senders: SUPPLIER,
    data: OrderRejected,
    summary: 'The supplier does not take the order.',
  },
  'order.expired': {
    senders: SUPPLIER,
    data: OrderExpired,
    summary: 'The supplier did not answer, or not quote, in time.',
  },
  'order.cancellation-requested': {
    senders: BUYER,
    data: OrderCancellationRequested,
    summary: 'The buyer asks to cancel; the supplier’s side says whether that came in time.',
  },
  'order.cancelled': {
    senders: EITHER,
    data: OrderCancelled,
    summary: 'The order ended by one side’s wish.',
  },
  'order.completed': {
    senders: SUPPLIER,
    data: OrderCompleted,
    summary: 'The accepted quotation was recorded.',
  },
  'quotation.issued': {
    senders: SUPPLIER,
    data: QuotationIssued,
    summary: 'The supplier has priced the order.',
  },
  'quotation.accepted': {
    senders: BUYER,
    data: QuotationAccepted,
    summary: 'The buyer takes the quotation.',
  },
  'quotation.declined': { senders: BUYER, data: QuotationDeclined, summary: 'The buyer does not take it.' },
  'quotation.expired': {
    senders: BUYER,
    data: QuotationExpired,
    summary: 'The buyer did not decide while the quotation was valid.',
  },
  'order.resend-requested': {
    senders: EITHER,
    data: OrderResendRequested,
    summary:
      'One side lacks events of the other, or has lost its own (`sender`), and asks for them again. Has no sequence and is not kept in the history.',
  },
  'order.sequences-requested': {
    senders: EITHER,
    data: OrderSequencesRequested,
    summary:
      'A side that was restored from a backup asks how far every order has come. Its subject is the nil UUID.',
  },
  'order.sequences-told': {
    senders: EITHER,
    data: OrderSequencesTold,
    summary: 'How far the sender’s side of the order has come.',
  },
  'order.sequences-listed': {
    senders: EITHER,
    data: OrderSequencesListed,
    summary: 'All orders that were asked for have been sent. Its subject is the nil UUID.',
  },
};
