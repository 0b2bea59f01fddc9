import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, apiOf } from '@/api/client';
import type { PriceList, Supplier } from '@/api/types';

/** The API gives at most this many at once. */
const PAGE = 200;

const suppliersQuery = queryOptions({
  queryKey: ['buyer', 'suppliers'],
  queryFn: async (): Promise<Supplier[]> => {
    const found: Supplier[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: Supplier[]; nextCursor: string | null } = await answerOf(
        apiOf('buyer').GET('/v1/suppliers', {
          params: { query: { limit: PAGE, ...(cursor && { cursor }) } },
        }),
      );
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  },
  staleTime: 60_000,
});

const readPrices = (supplierId: string, q: string, limit: number, cursor = ''): Promise<PriceList> =>
  answerOf(
    apiOf('buyer').GET('/v1/suppliers/{id}/price-list', {
      params: { path: { id: supplierId }, query: { limit, ...(q && { q }), ...(cursor && { cursor }) } },
    }),
  );

/** The first articles that fit a text, of a list that the supplier shows. */
export const supplierPricesQuery = (supplierId: string, q: string, limit: number) =>
  queryOptions({
    queryKey: ['buyer', 'suppliers', supplierId, 'prices', q, limit],
    queryFn: () => readPrices(supplierId, q, limit),
    staleTime: 60_000,
  });

/** All of them, page by page. */
export const supplierListQuery = (supplierId: string, q: string) =>
  infiniteQueryOptions({
    queryKey: ['buyer', 'suppliers', supplierId, 'list', q],
    queryFn: ({ pageParam }) => readPrices(supplierId, q, PAGE, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 60_000,
  });

export const useSuppliers = (enabled = true) => useQuery({ ...suppliersQuery, enabled });
