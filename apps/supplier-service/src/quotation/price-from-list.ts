import type { Order } from '@app/order';
import type { OrderPricing } from '../supplier.needs.js';
import { priceLines, type Pricing } from './pricing.js';

const known = new WeakMap<OrderPricing, Pricing>();

/**
 * An order priced as far as its supplier's list goes. The tasks of one decision get the same answer, computed once:
 * what was loaded for the order does not change under them, nor do its lines.
 */
export function priceFromList(order: Order, loaded: OrderPricing, currency: string): Pricing {
  const pricing = known.get(loaded) ?? priceLines({ lines: order.lines, prices: loaded.prices, currency });
  known.set(loaded, pricing);
  return pricing;
}
