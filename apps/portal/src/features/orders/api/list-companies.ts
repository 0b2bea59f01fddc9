import { queryOptions, useQuery } from '@tanstack/react-query';
import { allPages } from '@/api/all-pages';
import { answerOf, apiOf } from '@/api/client';
import type { Role } from '@/api/role';
import type { OrderSummary } from '@/api/types';
import { suppliersQuery } from '@/features/suppliers/api/list-suppliers';
import { COMPANY_OF, type CompanyFilter } from '../orders-search';

interface Company {
  id: string;
  name: string;
}

/** Whose orders a list can be narrowed to. */
export interface CompanyChoice {
  filter: CompanyFilter;
  companies: Company[];
}

/** Those of a supplier's own orders; an operator is told of all. */
const buyersQuery = (role: Role) =>
  queryOptions({
    queryKey: [role, 'buyers'],
    queryFn: () =>
      allPages<Company>((query) => answerOf(apiOf(role).GET('/v1/buyers', { params: { query } }))),
    staleTime: 60_000,
  });

/** Each once. A supplier has no name before its first answer. */
const byName = (companies: Company[]): Company[] =>
  [...new Map(companies.map((company) => [company.id, company])).values()]
    .filter(({ name }) => name)
    .sort((one, other) => one.name.localeCompare(other.name));

/**
 * Of a company's own list the other company, of an operator's either.
 * @param listed orders that are on screen: their companies can be chosen in any case
 * @param wanted whether somebody is about to choose
 */
export function useCompanyChoices(role: Role, listed: OrderSummary[], wanted: boolean): CompanyChoice[] {
  const [asksBuyers, asksSuppliers] = [role !== 'buyer', role !== 'supplier'];
  const buyers = useQuery({ ...buyersQuery(role), enabled: wanted && asksBuyers });
  const suppliers = useQuery({ ...suppliersQuery(role), enabled: wanted && asksSuppliers });
  const choice = (filter: CompanyFilter, known: Company[] = []): CompanyChoice => ({
    filter,
    companies: byName([...listed.map((order) => order[COMPANY_OF[filter]]), ...known]),
  });
  return [
    ...(asksBuyers ? [choice('buyerId', buyers.data)] : []),
    ...(asksSuppliers ? [choice('supplierId', suppliers.data)] : []),
  ];
}
