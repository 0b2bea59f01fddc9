import type {
  EventKey,
  OrderCancellationRequested,
  OrderCancelled,
  OrderPlaced,
  QuotationAccepted,
  QuotationDeclined,
} from '@app/contracts';
import { newOrder, type RecallKind } from '@app/order';

/** What the buyer's own events say of the decisions that sent them, for orders that have forgotten them. */
export const clientRecalls: Partial<Record<EventKey, RecallKind>> = {
  'order.placed': {
    create({ subject, data }) {
      const placed: OrderPlaced = data;
      return newOrder({
        id: subject,
        number: placed.number,
        buyer: placed.buyer,
        supplier: { id: placed.supplierId, name: '' },
        modelVersion: placed.modelVersion,
        placedAt: placed.placedAt,
        reference: placed.reference ?? null,
        delivery: placed.delivery ?? null,
        note: placed.note ?? null,
        lines: placed.lines,
      });
    },
    effect: () => ({}),
  },
  'order.cancellation-requested': {
    effect(_order, { data }) {
      const { requestedAt, reason }: OrderCancellationRequested = data;
      return {
        variables: { cancellationRequestedAt: requestedAt, ...(reason && { cancellationReason: reason }) },
      };
    },
  },
  'order.cancelled': {
    effect({ variables }, { time, data }) {
      const { cancelledBy, reason }: OrderCancelled = data;
      return {
        variables: {
          cancellationRequestedAt: variables.cancellationRequestedAt ?? time,
          endedBy: cancelledBy,
          ...(reason && { reason }),
        },
      };
    },
  },
  'quotation.accepted': {
    effect(_order, { data }) {
      const { acceptedAt }: QuotationAccepted = data;
      return { variables: { acceptedAt } };
    },
  },
  'quotation.declined': {
    effect(_order, { data }) {
      const { reason }: QuotationDeclined = data;
      return { variables: reason ? { reason } : {} };
    },
  },
  'quotation.expired': { effect: () => ({}) },
};
