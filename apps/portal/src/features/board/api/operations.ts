import type { WireSide } from '@/api/role';
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useAttempt } from '@/api/attempt';
import { answerOf, apiOf } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { OperatorOrder, OperatorStats, ProcessLoad, Readiness } from '@/api/types';
import { filterOf } from '@/features/orders/api/list-orders';
import type { OpsOrdersSearch } from '../ops-orders-search';

const REFRESH_MS = 15_000;
const PAGE = 50;

const statsQuery = queryOptions({
  queryKey: ['operator', 'ops', 'stats'],
  queryFn: (): Promise<OperatorStats> => answerOf(apiOf('operator').GET('/v1/ops/stats')),
  refetchInterval: REFRESH_MS,
});

const loadQuery = queryOptions({
  queryKey: ['operator', 'load'],
  queryFn: (): Promise<ProcessLoad> => answerOf(apiOf('operator').GET('/v1/process/load')),
  refetchInterval: REFRESH_MS,
});

const healthQuery = queryOptions({
  queryKey: ['operator', 'health'],
  queryFn: async (): Promise<Readiness> => {
    // 503 is an answer here, and says which part is away.
    const response = await fetch('/health/ready').catch((): never => {
      throw new ApiProblem(0, {});
    });
    return (await response.json()) as Readiness;
  },
  refetchInterval: REFRESH_MS,
});

export const operatorOrdersQuery = (search: OpsOrdersSearch) =>
  infiniteQueryOptions({
    queryKey: ['operator', 'ops', 'orders', search],
    queryFn: ({ pageParam }) =>
      answerOf(
        apiOf('operator').GET('/v1/ops/orders', {
          params: {
            query: {
              ...filterOf(search),
              limit: PAGE,
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const operatorOrderQuery = (id: string) =>
  queryOptions({
    queryKey: ['operator', 'order', id],
    queryFn: (): Promise<OperatorOrder> =>
      answerOf(apiOf('operator').GET('/v1/ops/orders/{id}', { params: { path: { id } } })),
  });

export const useStats = () => useQuery(statsQuery);
export const useLoad = () => useQuery(loadQuery);
export const useHealth = () => useQuery(healthQuery);

/** Lets a side whose database was restored take back what it has forgotten of an order. */
export function useResync(orderId: string) {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (side: WireSide) =>
      attempt.run({ orderId, side }, (key) =>
        answerOf(
          apiOf('operator').POST('/v1/ops/orders/{id}/resync', {
            params: { path: { id: orderId }, header: { 'Idempotency-Key': `"${key}"` } },
            body: { side },
          }),
        ),
      ),
    onSettled: () => void client.invalidateQueries({ queryKey: ['operator'] }),
  });
}

/** Asks a side to send its events of an order again, from the first on, and to ask for the other side's. */
export function useResend(orderId: string) {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (side: WireSide) =>
      attempt.run({ orderId, side }, (key) =>
        answerOf(
          apiOf('operator').POST('/v1/ops/orders/{id}/resend', {
            params: { path: { id: orderId }, header: { 'Idempotency-Key': `"${key}"` } },
            body: { side, fromSequence: 1 },
          }),
        ),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['operator'] }),
  });
}
