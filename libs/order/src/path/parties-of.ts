import type { Order } from '../order/order.js';
import type { EventFault } from './inbound.js';

/**
 * The parties that any event's data name. They may be data that nobody has checked yet, so anything may stand there.
 */
export function partiesOf(data: object): { buyerId: unknown; supplierId: unknown } {
  const { buyerId, supplierId, buyer, supplier } = data as Record<string, unknown>;
  return {
    buyerId: buyerId ?? (buyer as { id?: unknown } | null | undefined)?.id,
    supplierId: supplierId ?? (supplier as { id?: unknown } | null | undefined)?.id,
  };
}

/** The fault of an event that names other parties than its order has: it is not ours, and becomes a dead letter. */
export function partyFault(order: Order, data: object): EventFault | undefined {
  const { buyerId, supplierId } = partiesOf(data);
  if (buyerId === order.buyer.id && supplierId === order.supplier.id) return undefined;
  return { code: 'wrong-party', reason: 'The parties are not those of the stored order' };
}
