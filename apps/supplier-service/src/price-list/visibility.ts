import type { Query, Visibility } from '@app/contracts';

/**
 * Who sees a supplier's price list: `public` everyone who is signed in, `buyers` every buyer, `hidden` nobody; the
 * supplier itself always. Buyers without an order see it too: they are to decide by it whether to place one.
 */
export function maySeePriceList(
  supplier: { id: string; policy: { visibility: Visibility } },
  { party, actor }: Pick<Query, 'party' | 'actor'>,
): boolean {
  if (actor.role === 'supplier' && party === supplier.id) return true;
  if (supplier.policy.visibility === 'buyers') return actor.role === 'buyer';
  return supplier.policy.visibility === 'public';
}
