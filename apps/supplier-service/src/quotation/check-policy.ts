import type { SupplierPolicy } from '@app/contracts';
import { compareDecimals } from '@app/money';
import { isComplete, type Pricing } from './pricing.js';

export type PolicyOutcome = 'confirm' | 'ask' | 'reject';

/**
 * What the supplier's side does with a new order by itself. It confirms only what the list prices completely, up
 * to the limit (gross, inclusive); an order for a supplier that is not known is rejected; the rest is asked of a
 * person.
 * @param policy null for an unknown supplier
 */
export function checkPolicy(
  policy: Pick<SupplierPolicy, 'autoConfirm' | 'autoConfirmLimit'> | null,
  pricing: Pricing | null,
): PolicyOutcome {
  if (policy === null) return 'reject';
  if (!policy.autoConfirm || pricing === null || !isComplete(pricing)) return 'ask';
  return compareDecimals(pricing.totals.grossTotal, policy.autoConfirmLimit) <= 0 ? 'confirm' : 'ask';
}
