import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '@/api/attempt';
import { answerOf, apiOf } from '@/api/client';
import type { Policy } from '@/api/types';

const policyQuery = queryOptions({
  queryKey: ['supplier', 'policy'],
  queryFn: (): Promise<Policy> => answerOf(apiOf('supplier').GET('/v1/supplier/policy')),
});

export const usePolicy = () => useQuery(policyQuery);

export function useSetPolicy() {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: Policy) =>
      attempt.run(body, (key) =>
        answerOf(
          apiOf('supplier').PUT('/v1/supplier/policy', {
            params: { header: { 'Idempotency-Key': `"${key}"` } },
            body,
          }),
        ),
      ),
    onSuccess: (policy) => client.setQueryData(policyQuery.queryKey, policy),
  });
}
