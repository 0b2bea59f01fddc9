import type { EstimateView } from '@app/contracts';
import type { Order } from '@app/order';
import type { OrderPricing } from '../supplier.needs.js';
import { priceFromList } from './price-from-list.js';
import { totalsOfPriced } from './pricing.js';

/**
 * What a confirmation of the order would quote now: priced by what prices its quotation, and nothing is kept of it.
 * @returns undefined for an order that nobody confirms any more, or whose supplier is unknown
 * Source: docs/decisions/0018-an-estimate-before-the-confirmation.md
 */
export function estimateOf(order: Order, loaded: OrderPricing): EstimateView | undefined {
  if (order.status !== 'PLACED' || !loaded.supplier) return undefined;
  const { currency } = loaded.supplier;
  const { lines, unpriced } = priceFromList(order, loaded, currency);
  return { orderId: order.id, currency, lines, unpriced, ...totalsOfPriced(lines, currency) };
}
