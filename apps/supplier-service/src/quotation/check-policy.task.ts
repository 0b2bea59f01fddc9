import type { OrderVariables, TaskContext } from '@app/order';
import { addDuration } from '../calendar/deadlines.js';
import { checkPolicy } from './check-policy.js';
import { priceFromList } from './price-from-list.js';
import { pricingOf, type SupplierNeeds } from '../supplier.needs.js';

/** Business rule task `check_policy`: what the supplier's side does with a new order by itself. */
export function checkPolicyTask({ order, needs, now }: TaskContext<SupplierNeeds>): OrderVariables {
  const loaded = pricingOf(needs, order.id);
  const { supplier } = loaded;
  const pricing = supplier && priceFromList(order, loaded, supplier.currency);
  const outcome = checkPolicy(supplier?.policy ?? null, pricing);
  const at = now.toISOString();
  return {
    check_policy_outcome: outcome,
    ...(supplier && { responseDueAt: addDuration(at, supplier.policy.responseWithin) }),
    ...(outcome === 'confirm' && { confirmedAt: at }),
    ...(outcome === 'reject' && { reason: { code: 'unknown-supplier' }, endedBy: 'supplier' }),
  };
}
