import { OrderPlaced } from '@app/contracts';
import { newOrder, type EventKind, type Order } from '@app/order';
import { pricingOf, type SupplierNeeds } from '../supplier.needs.js';

export const orderPlaced: EventKind<OrderPlaced, SupplierNeeds> = {
  key: 'order.placed',
  data: OrderPlaced,
  create({ subject, data }, { needs }): Order {
    const { supplier } = pricingOf(needs, subject);
    const order = newOrder({
      id: subject,
      number: data.number,
      buyer: data.buyer,
      // The buyer's side takes no event without a name; an unknown supplier has none but its id.
      supplier: { id: data.supplierId, name: supplier?.name ?? data.supplierId },
      modelVersion: data.modelVersion,
      placedAt: data.placedAt,
      reference: data.reference ?? null,
      delivery: data.delivery ?? null,
      note: data.note ?? null,
      lines: data.lines,
    });
    return { ...order, currency: supplier?.currency ?? null };
  },
  effect: (_order, _data, { now }) => ({ variables: { receivedAt: now.toISOString() } }),
};

/** No diagram can run an order of a model version that is unknown here: it is rejected, whatever it says. */
export const rejectUnknownModel = (order: Order) => ({
  status: 'REJECTED' as const,
  variables: {
    reason: { code: 'unknown-process-version' as const, text: order.modelVersion },
    endedBy: 'supplier' as const,
  },
  sends: 'order.rejected' as const,
});
