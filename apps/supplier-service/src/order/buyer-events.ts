import {
  OrderCancellationRequested,
  OrderCancelled,
  QuotationAccepted,
  QuotationDeclined,
  QuotationExpired,
} from '@app/contracts';
import type { EventKind } from '@app/order';
import type { SupplierNeeds } from '../supplier.needs.js';

type Heard<Data extends object> = EventKind<Data, SupplierNeeds>;

export const cancellationRequested: Heard<OrderCancellationRequested> = {
  key: 'order.cancellation-requested',
  data: OrderCancellationRequested,
  effect: (_order, { requestedAt, reason }) => ({
    variables: { cancellationRequestedAt: requestedAt, ...(reason && { cancellationReason: reason }) },
  }),
};

export const orderCancelled: Heard<OrderCancelled> = {
  key: 'order.cancelled',
  data: OrderCancelled,
  effect: (_order, { cancelledBy, reason }) => ({
    variables: { endedBy: cancelledBy, ...(reason && { reason }) },
  }),
};

/** Also one that comes after `validUntil`: the buyer's side judged it in time. */
export const quotationAccepted: Heard<QuotationAccepted> = {
  key: 'quotation.accepted',
  data: QuotationAccepted,
  effect: (_order, { acceptedAt }, { now }) => ({
    variables: { acceptedAt, completedAt: now.toISOString() },
  }),
};

export const quotationDeclined: Heard<QuotationDeclined> = {
  key: 'quotation.declined',
  data: QuotationDeclined,
  effect: (_order, { reason }) => ({ variables: { endedBy: 'buyer', ...(reason && { reason }) } }),
};

export const quotationExpired: Heard<QuotationExpired> = {
  key: 'quotation.expired',
  data: QuotationExpired,
  effect: (_order, { reason }) => ({ variables: { endedBy: 'deadline', reason } }),
};
