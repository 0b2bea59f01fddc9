import type { Order } from '../order/order.js';
import type { EventFault } from './inbound.js';

/** The parties that the data of any event name; of an event whose data are not checked, anything may stand there. */
export function partiesOf(data: object): { buyerId: unknown; supplierId: unknown } {
  const { buyerId, supplierId, buyer, supplier } = data as Record<string, unknown>;
  return {
    buyerId: buyerId ?? (buyer as { id?: unknown } | null | undefined)?.id,
    supplierId: supplierId ?? (supplier as { id?: unknown } | null | undefined)?.id,
  };
}

/** What names other parties than its order has is a dead letter alone: it is not ours. */
export function partyFault(order: Order, data: object): EventFault | undefined {
  const { buyerId, supplierId } = partiesOf(data);
  if (buyerId === order.buyer.id && supplierId === order.supplier.id) return undefined;
  return { code: 'wrong-party', reason: 'The parties are not those of the stored order' };
}
