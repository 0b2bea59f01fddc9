import type {
  EventKey,
  OrderCancellationRequested,
  OrderCancelled,
  OrderPlaced,
  QuotationAccepted,
  QuotationDeclined,
  QuotationExpired,
  Reason,
} from '@app/contracts';
import type { Order } from '@app/order';

/** Leaves out fields that are null here and absent in a contract. */
const present = <T extends object>(fields: { [Key in keyof T]: T[Key] | null | undefined }): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>;

const parties = ({ buyer, supplier }: Order) => ({ buyer, supplierId: supplier.id });
const reasonOf = ({ variables }: Order) => present<{ reason?: Reason }>({ reason: variables.reason });
const revisionOf = ({ variables }: Order) => variables.quotationRevision ?? 1;

/** The data of the events that the buyer's side sends, as the order stands after the decision. */
export const clientPayloads = {
  'order.placed': (order: Order): OrderPlaced => ({
    ...parties(order),
    number: order.number,
    modelVersion: order.modelVersion,
    placedAt: order.placedAt,
    lines: [...order.lines],
    ...present<Pick<OrderPlaced, 'reference' | 'delivery' | 'note'>>({
      reference: order.reference,
      delivery: order.delivery,
      note: order.note,
    }),
  }),
  'order.cancellation-requested': (order: Order): OrderCancellationRequested => ({
    ...parties(order),
    requestedAt: order.variables.cancellationRequestedAt ?? order.updatedAt,
    ...present<{ reason?: Reason }>({ reason: order.variables.cancellationReason }),
  }),
  'order.cancelled': (order: Order): OrderCancelled => ({
    buyerId: order.buyer.id,
    supplierId: order.supplier.id,
    cancelledBy: 'buyer',
    ...reasonOf(order),
  }),
  'quotation.accepted': (order: Order): QuotationAccepted => ({
    ...parties(order),
    revision: revisionOf(order),
    acceptedAt: order.variables.acceptedAt ?? order.updatedAt,
  }),
  'quotation.declined': (order: Order): QuotationDeclined => ({
    ...parties(order),
    revision: revisionOf(order),
    ...reasonOf(order),
  }),
  'quotation.expired': (order: Order): QuotationExpired => ({
    ...parties(order),
    revision: revisionOf(order),
    reason: { code: 'quotation-expired' },
  }),
} satisfies Partial<Record<EventKey, (order: Order) => object>>;
