import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, apiOf } from '@/api/client';
import type { Side } from '@/api/role';
import type { OrderPage } from '@/api/types';
import { startOfDay } from '@/lib/calendar-date';
import type { OrdersSearch } from '../orders-search';

interface ListQuery extends OrdersSearch {
  limit: number;
  cursor?: string;
  sort?: 'placed' | 'work';
  counts?: boolean;
}

/** Days as the instants between which they lie for the reader; the filters as the API names them. */
export const filterOf = <Query extends OrdersSearch>({ placedFrom, placedTo, ...query }: Query) => ({
  ...query,
  ...(placedFrom && { placedAfter: startOfDay(placedFrom) }),
  ...(placedTo && { placedBefore: startOfDay(placedTo, 1) }),
});

export function listOrders(side: Side, asked: ListQuery): Promise<OrderPage> {
  const api = apiOf(side);
  const { supplierId, buyerId, ...shared } = filterOf(asked);
  return side === 'buyer'
    ? answerOf(api.GET('/v1/orders', { params: { query: { ...shared, supplierId } } }))
    : answerOf(api.GET('/v1/supplier/orders', { params: { query: { ...shared, buyerId } } }));
}

const PAGE = 50;

/** All that fit the filters, page by page; where somebody has to act, what is due first. */
export const ordersQuery = (side: Side, search: OrdersSearch) =>
  infiniteQueryOptions({
    queryKey: [side, 'orders', 'list', search],
    queryFn: ({ pageParam }) =>
      listOrders(side, {
        ...search,
        ...(search.turn && { sort: 'work' }),
        limit: PAGE,
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** One group of the work list: what is due first comes first. */
export const orderGroupQuery = (side: Side, filter: OrdersSearch, limit: number) =>
  queryOptions({
    queryKey: [side, 'orders', 'group', filter, limit],
    queryFn: () => listOrders(side, { ...filter, limit, sort: 'work' }),
  });

const countsQuery = (side: Side) =>
  queryOptions({
    queryKey: [side, 'orders', 'counts'],
    queryFn: async () => (await listOrders(side, { limit: 1, counts: true })).counts ?? null,
  });

export const useOrderCounts = (side: Side) => useQuery(countsQuery(side));
