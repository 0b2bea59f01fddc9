import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useAttempt, useAttemptOf } from '@/api/attempt';
import { answerOf, apiOf } from '@/api/client';
import type { DeadLetterDetail } from '@/api/types';

const PAGE = 50;
const KEY = ['operator', 'ops', 'dead-letters'];

/** @param discarded the discarded ones, instead of those that wait */
export const deadLettersQuery = (discarded: boolean) =>
  infiniteQueryOptions({
    queryKey: [...KEY, 'list', discarded],
    queryFn: ({ pageParam }) =>
      answerOf(
        apiOf('operator').GET('/v1/ops/dead-letters', {
          params: { query: { limit: PAGE, discarded, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const deadLetterQuery = (id: string) =>
  queryOptions({
    queryKey: [...KEY, id],
    queryFn: (): Promise<DeadLetterDetail> =>
      answerOf(apiOf('operator').GET('/v1/ops/dead-letters/{id}', { params: { path: { id } } })),
  });

const options = (id: string, key: string) => ({
  params: { path: { id }, header: { 'Idempotency-Key': `"${key}"` } },
});

/** Puts the message on the one path again; it leaves the table only where that succeeded. */
export function useRedrive() {
  const client = useQueryClient();
  const attemptOf = useAttemptOf();
  return useMutation({
    mutationFn: (id: string) =>
      attemptOf(id).run(id, (key) =>
        answerOf(apiOf('operator').POST('/v1/ops/dead-letters/{id}/redrive', options(id, key))),
      ),
    // Not awaited: the row would be gone before its result is said.
    onSettled: () => void client.invalidateQueries({ queryKey: ['operator', 'ops'] }),
  });
}

/** Takes a message out of those that wait; the API allows it for foreign messages only. */
export function useDiscard() {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (letter: { id: string; note: string }) =>
      attempt.run(letter, (key, { id, note }) =>
        answerOf(
          apiOf('operator').POST('/v1/ops/dead-letters/{id}/discard', {
            ...options(id, key),
            body: { note },
          }),
        ),
      ),
    // Not awaited: the row would be gone before its result is said.
    onSettled: () => void client.invalidateQueries({ queryKey: ['operator', 'ops'] }),
  });
}
