import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { allPages } from '@/api/all-pages';
import { answerOf, apiOf } from '@/api/client';
import type { Role } from '@/api/role';
import type { PriceList, Supplier } from '@/api/types';

/** The API gives at most this many at once. */
const PAGE = 200;

export const suppliersQuery = (role: Role) =>
  queryOptions({
    queryKey: [role, 'suppliers'],
    queryFn: () =>
      allPages<Supplier>((query) => answerOf(apiOf(role).GET('/v1/suppliers', { params: { query } }))),
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

export const useSuppliers = () => useQuery(suppliersQuery('buyer'));
