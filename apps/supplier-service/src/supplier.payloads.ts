import type {
  EventKey,
  OrderCancelled,
  OrderCompleted,
  OrderConfirmed,
  OrderExpired,
  OrderReceived,
  OrderRejected,
  QuotationIssued,
  Quotation,
  Reason,
} from '@app/contracts';
import type { Order, PayloadContext } from '@app/order';

const parties = ({ buyer, supplier }: Order) => ({ buyerId: buyer.id, supplier });

/** An end that the supplier's side gives has a reason; a model that forgets it is a defect. */
function reasonOf({ id, variables }: Order): Reason {
  if (!variables.reason) throw new Error(`Order ${id} ended without a reason`);
  return variables.reason;
}

/** The data of the events that the supplier's side sends, as the order stands after the decision. */
export const supplierPayloads = {
  'order.received': (order: Order): OrderReceived => ({
    ...parties(order),
    receivedAt: order.variables.receivedAt ?? order.updatedAt,
    responseDueAt: order.variables.responseDueAt ?? order.updatedAt,
  }),
  'order.confirmed': (order: Order): OrderConfirmed => ({
    ...parties(order),
    confirmedAt: order.variables.confirmedAt ?? order.updatedAt,
    currency: order.currency ?? '',
    quotationDueAt: order.variables.quotationDueAt ?? order.updatedAt,
  }),
  'order.rejected': (order: Order): OrderRejected => ({ ...parties(order), reason: reasonOf(order) }),
  'order.expired': (order: Order): OrderExpired => ({ ...parties(order), reason: reasonOf(order) }),
  'order.cancelled': ({ buyer, supplier, variables }: Order): OrderCancelled => ({
    buyerId: buyer.id,
    supplierId: supplier.id,
    cancelledBy: variables.endedBy === 'supplier' ? 'supplier' : 'buyer',
    ...(variables.reason && { reason: variables.reason }),
  }),
  'order.completed': (order: Order): OrderCompleted => ({
    ...parties(order),
    completedAt: order.variables.completedAt ?? order.updatedAt,
  }),
  'quotation.issued': (order: Order, { quotations }: PayloadContext): QuotationIssued => {
    const issued = quotations.at(-1);
    if (!issued) throw new Error(`Order ${order.id} has no quotation to issue`);
    return { ...parties(order), quotation: issued.document as Quotation };
  },
} satisfies Partial<Record<EventKey, (order: Order, context: PayloadContext) => object>>;
