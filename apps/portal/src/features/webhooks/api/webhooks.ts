import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '@/api/attempt';
import { answerOf, apiOf } from '@/api/client';
import type { Side } from '@/api/role';
import type {
  WebhookDelivery,
  WebhookDeliveryStatus,
  ChangeWebhook,
  RegisterWebhook,
  Webhook,
  WebhookWithSecret,
} from '@/api/types';

const PAGE = 50;
const keyOf = (side: Side) => [side, 'webhooks'];

export const webhooksQuery = (side: Side) =>
  queryOptions({
    queryKey: keyOf(side),
    queryFn: async (): Promise<Webhook[]> => (await answerOf(apiOf(side).GET('/v1/webhooks'))).items,
  });

export const webhookQuery = (side: Side, id: string) =>
  queryOptions({
    queryKey: [...keyOf(side), id],
    queryFn: (): Promise<Webhook> =>
      answerOf(apiOf(side).GET('/v1/webhooks/{id}', { params: { path: { id } } })),
  });

/** While something is on its way the log is read again: a receiver tells nobody but us. */
const WATCH_MS = 2_000;
const isOnItsWay = ({ status, nextTryAt }: WebhookDelivery) =>
  status === 'pending' && nextTryAt !== null && Date.parse(nextTryAt) < Date.now() + WATCH_MS;

export const deliveriesQuery = (side: Side, id: string, status: WebhookDeliveryStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(side), id, 'deliveries', status ?? 'all'],
    queryFn: ({ pageParam }) =>
      answerOf(
        apiOf(side).GET('/v1/webhooks/{id}/deliveries', {
          params: {
            path: { id },
            query: { limit: PAGE, ...(status && { status }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isOnItsWay)) ? WATCH_MS : false,
  });

export const deliveryQuery = (side: Side, id: string, deliveryId: string) =>
  queryOptions({
    queryKey: [...keyOf(side), id, 'delivery', deliveryId],
    queryFn: () =>
      answerOf(
        apiOf(side).GET('/v1/webhooks/{id}/deliveries/{deliveryId}', {
          params: { path: { id, deliveryId } },
        }),
      ),
  });

/** A decision on webhooks; whatever becomes of it, they are read again. */
function useChange<Input, Result>(side: Side, send: (key: string, input: Input) => Promise<Result>) {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (input: Input) => attempt.run(input, (key) => send(`"${key}"`, input)),
    // Not awaited: what was decided is said at once.
    onSettled: () => void client.invalidateQueries({ queryKey: keyOf(side) }),
  });
}

export const useRegister = (side: Side) =>
  useChange(side, (key, body: RegisterWebhook): Promise<WebhookWithSecret> =>
    answerOf(apiOf(side).POST('/v1/webhooks', { params: { header: { 'Idempotency-Key': key } }, body })),
  );

const pathAndKey = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const useSetStatus = (side: Side, id: string) =>
  useChange(side, (key, status: 'active' | 'paused'): Promise<Webhook> =>
    answerOf(apiOf(side).PATCH('/v1/webhooks/{id}', { params: pathAndKey(id, key), body: { status } })),
  );

/** Of what was read as this version: what somebody else has changed since is not overwritten. */
export const useChangeWebhook = (side: Side, id: string) =>
  useChange(side, (key, { version, part }: { version: number; part: ChangeWebhook }): Promise<Webhook> =>
    answerOf(
      apiOf(side).PATCH('/v1/webhooks/{id}', {
        params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } },
        body: part,
      }),
    ),
  );

export const useDelete = (side: Side, id: string) =>
  useChange(side, (key, _: void) =>
    answerOf(apiOf(side).DELETE('/v1/webhooks/{id}', { params: pathAndKey(id, key) })),
  );

/** @param overlapHours for how long the old secret signs as well */
export const useRotateSecret = (side: Side, id: string) =>
  useChange(side, (key, overlapHours: number): Promise<WebhookWithSecret> =>
    answerOf(
      apiOf(side).POST('/v1/webhooks/{id}/rotate-secret', {
        params: pathAndKey(id, key),
        body: { overlapHours },
      }),
    ),
  );

export const usePing = (side: Side, id: string) =>
  useChange(side, (key, _: void) =>
    answerOf(apiOf(side).POST('/v1/webhooks/{id}/ping', { params: pathAndKey(id, key) })),
  );

export const useResendDelivery = (side: Side, id: string) =>
  useChange(side, (key, deliveryId: string) =>
    answerOf(
      apiOf(side).POST('/v1/webhooks/{id}/deliveries/{deliveryId}/resend', {
        params: { path: { id, deliveryId }, header: { 'Idempotency-Key': key } },
      }),
    ),
  );
