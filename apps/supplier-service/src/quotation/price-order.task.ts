import type { OrderVariables, TaskContext } from '@app/order';
import { addDuration } from '../calendar/deadlines.js';
import { pricingOf, type SupplierNeeds } from '../supplier.needs.js';
import { priceFromList } from './price-from-list.js';
import { isComplete, pricingOfLines } from './pricing.js';
import { draft, issue } from './quote.js';

/** Service task `price_order`: prices a confirmed order from the list, as far as the list goes. */
export function priceOrderTask({ order, needs, now, add }: TaskContext<SupplierNeeds>): OrderVariables {
  const loaded = pricingOf(needs, order.id);
  const { supplier } = loaded;
  if (!supplier) throw new Error(`Order ${order.id} was confirmed for an unknown supplier`);
  const pricing = priceFromList(order, loaded, supplier.currency);
  const complete = isComplete(pricing);
  const effect = complete ? issue(supplier, pricing, now) : draft(order, supplier, pricing);
  add(effect);
  return {
    all_lines_priced: complete,
    quotationDueAt: addDuration(now.toISOString(), supplier.policy.quoteWithin),
    ...effect.variables,
  };
}

/**
 * For a confirmation that is taken back after a restore: which lines a person has to price is in no event. A list that
 * prices all of them has come back older or younger than the one that did not, and a person prices every line.
 */
export function draftAgain({ order, needs, add }: TaskContext<SupplierNeeds>): void {
  const loaded = pricingOf(needs, order.id);
  const { supplier } = loaded;
  if (!supplier) return;
  const pricing = priceFromList(order, loaded, supplier.currency);
  const open = pricingOfLines([...order.lines], supplier.currency);
  add(draft(order, supplier, isComplete(pricing) ? open : pricing));
}
