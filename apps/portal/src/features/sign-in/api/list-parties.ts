import { queryOptions } from '@tanstack/react-query';
import { ApiProblem, problemOf } from '@/api/problem';
import type { Role } from '@/api/role';

export interface DemoParty {
  slug: string;
  name: string;
  role: Role;
}

/** The demo parties in trials; null where the company's own provider signs in. */
export const partiesQuery = queryOptions({
  queryKey: ['parties'],
  queryFn: async (): Promise<DemoParty[] | null> => {
    const response = await fetch('/auth/parties').catch((): never => {
      throw new ApiProblem(0, {});
    });
    if (response.status === 404) return null;
    if (!response.ok) throw await problemOf(response);
    const { items } = (await response.json()) as { items: DemoParty[] };
    return items;
  },
  staleTime: 5 * 60_000,
});
