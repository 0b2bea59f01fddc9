import { actsFor, type Query, type Visibility } from '@app/contracts';

/**
 * Who sees a supplier's price list: `public` everyone who is signed in, `buyers` every buyer, `hidden` nobody; the
 * supplier itself always. Buyers without an order see it too: they are to decide by it whether to place one.
 */
export function maySeePriceList(
  supplier: { id: string; policy: { visibility: Visibility } },
  asking: Pick<Query, 'party' | 'actor'>,
): boolean {
  if (actsFor('supplier', asking) && asking.party === supplier.id) return true;
  if (supplier.policy.visibility === 'buyers') return actsFor('buyer', asking);
  return supplier.policy.visibility === 'public';
}
