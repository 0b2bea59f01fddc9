import {
  OrderCancellationRequested,
  OrderCancelled,
  QuotationAccepted,
  QuotationDeclined,
  QuotationExpired,
  type BuyerEvent,
} from '@app/contracts';
import type { EventKind } from '@app/order';
import type { SupplierNeeds } from '../supplier.needs.js';

type Heard<Data extends object> = EventKind<Data, SupplierNeeds>;

/** The parties of every event of the buyer's side. */
const partiesOf = ({ buyer, supplierId }: BuyerEvent) => ({ buyerId: buyer.id, supplierId });

export const cancellationRequested: Heard<OrderCancellationRequested> = {
  key: 'order.cancellation-requested',
  data: OrderCancellationRequested,
  parties: partiesOf,
  effect: (_order, { requestedAt, reason }) => ({
    variables: { cancellationRequestedAt: requestedAt, ...(reason && { cancellationReason: reason }) },
  }),
};

export const orderCancelled: Heard<OrderCancelled> = {
  key: 'order.cancelled',
  data: OrderCancelled,
  parties: (data) => data,
  effect: (_order, { cancelledBy, reason }) => ({
    variables: { endedBy: cancelledBy, ...(reason && { reason }) },
  }),
};

/** Also one that comes after `validUntil`: the buyer's side judged it in time. */
export const quotationAccepted: Heard<QuotationAccepted> = {
  key: 'quotation.accepted',
  data: QuotationAccepted,
  parties: partiesOf,
  effect: (_order, { acceptedAt }, { now }) => ({
    variables: { acceptedAt, completedAt: now.toISOString() },
  }),
};

export const quotationDeclined: Heard<QuotationDeclined> = {
  key: 'quotation.declined',
  data: QuotationDeclined,
  parties: partiesOf,
  effect: (_order, { reason }) => ({ variables: { endedBy: 'buyer', ...(reason && { reason }) } }),
};

export const quotationExpired: Heard<QuotationExpired> = {
  key: 'quotation.expired',
  data: QuotationExpired,
  parties: partiesOf,
  effect: (_order, { reason }) => ({ variables: { endedBy: 'deadline', reason } }),
};
