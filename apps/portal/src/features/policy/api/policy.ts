import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '@/api/attempt';
import { apiOf, taggedAnswerOf } from '@/api/client';
import type { Policy } from '@/api/types';

/** With the entity tag of the moment at which it was read. */
export interface ReadPolicy {
  answer: Policy;
  etag: string;
}

const policyQuery = queryOptions({
  queryKey: ['supplier', 'policy'],
  queryFn: (): Promise<ReadPolicy> => taggedAnswerOf(apiOf('supplier').GET('/v1/supplier/policy')),
});

export const usePolicy = () => useQuery(policyQuery);

/** Changes a part of the policy; refused (412) where it is no longer the one that was read. */
export function useChangePolicy() {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (change: { etag: string; part: Partial<Policy> }) =>
      attempt.run(change, (key, { etag, part }) =>
        taggedAnswerOf(
          apiOf('supplier').PATCH('/v1/supplier/policy', {
            params: { header: { 'Idempotency-Key': `"${key}"`, 'If-Match': etag } },
            body: part,
          }),
        ),
      ),
    onSuccess: (policy) => client.setQueryData(policyQuery.queryKey, policy),
    onError: () => client.invalidateQueries({ queryKey: policyQuery.queryKey }),
  });
}
