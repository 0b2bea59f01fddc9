import type { Order } from '@app/order';
import type { OrderPricing } from '../supplier.needs.js';
import { priceLines, pricingOfLines, type Pricing } from './pricing.js';

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

/**
 * An order as its draft shows it: what a change of the list has altered since does not count, also where it is of the
 * very moment and was committed later. A confirmation of the same batch has left no
 * draft in the database yet, and was priced by what is loaded here.
 */
export const pricingAsDrafted = (order: Order, loaded: OrderPricing, currency: string): Pricing =>
  loaded.draft ? pricingOfLines([...loaded.draft], currency) : priceFromList(order, loaded, currency);
