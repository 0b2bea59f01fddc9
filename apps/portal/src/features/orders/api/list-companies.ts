import { queryOptions, useQuery } from '@tanstack/react-query';
import { otherSide, type Side } from '@/api/role';
import type { OrderSummary } from '@/api/types';
import { useSuppliers } from '@/features/suppliers/api/list-suppliers';
import { listOrders } from './list-orders';

export interface Company {
  id: string;
  name: string;
}

/** The API gives at most this many at once. */
const NEWEST = 200;

/** The API has no list of a supplier's buyers: those are offered whose orders came last. */
const buyersQuery = queryOptions({
  queryKey: ['supplier', 'buyers'],
  queryFn: async (): Promise<Company[]> => {
    const { items } = await listOrders('supplier', { sort: 'placed', limit: NEWEST });
    return byName(items.map(({ buyer }) => buyer));
  },
  staleTime: 60_000,
});

/** Each once. */
const byName = (companies: Company[]): Company[] =>
  [...new Map(companies.map((company) => [company.id, company])).values()].sort((one, other) =>
    one.name.localeCompare(other.name),
  );

/** @param listed orders that are on screen: their companies can be chosen in any case */
export function useCompanies(side: Side, listed: OrderSummary[]): Company[] {
  const suppliers = useSuppliers(side === 'buyer');
  const buyers = useQuery({ ...buyersQuery, enabled: side === 'supplier' });
  const known: Company[] = (side === 'buyer' ? suppliers.data : buyers.data) ?? [];
  return byName([...listed.map((order) => order[otherSide(side)]), ...known]);
}
