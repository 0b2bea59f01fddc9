import type { CloudEvent } from '@app/contracts';
import type { Order } from '../order/order.js';
import type { EventFault } from '../path/inbound.js';
import { partiesOf } from '../path/parties-of.js';

/** The queue that a dead letter names which has come back from the other side. */
export const RECALLED_EVENTS = 'recalled_events';

/** What comes back about another party's order is not ours, and is a dead letter alone. */
export function partiesDiffer(
  order: Order | undefined,
  { data }: CloudEvent<object>,
): EventFault | undefined {
  if (!order) return undefined;
  const { buyerId, supplierId } = partiesOf(data);
  if (buyerId === order.buyer.id && supplierId === order.supplier.id) return undefined;
  return { code: 'wrong-party', reason: 'The parties are not those of the stored order' };
}
