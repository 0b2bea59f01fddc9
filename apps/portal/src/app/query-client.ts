import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isAwayForNow, isProblem } from '@/api/problem';
import { ROLES } from '@/api/role';
import { sessionQuery } from '@/session/session';

/** Reads may be repeated when a part is away; writes are repeated by the person only, with the same key. */
const shouldRetry = (failures: number, error: Error) => failures < 2 && isAwayForNow(error);

/** Whichever call finds that the session has ended, the session is asked for again, and the dialog appears. */
function onError(error: Error): void {
  if (!isProblem(error) || error.status !== 401) return;
  for (const role of ROLES) {
    const { queryKey } = sessionQuery(role);
    if (queryClient.getQueryData(queryKey)) void queryClient.invalidateQueries({ queryKey });
  }
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => query.queryKey[1] !== 'session' && onError(error),
  }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: shouldRetry, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
