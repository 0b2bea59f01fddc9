import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiProblem, isAwayForNow, problemOf } from '@/api/problem';
import type { Role } from '@/api/role';
import { sessionHeader } from '@/api/session-headers';

export interface Session {
  role: Role;
  subject: string;
  party: { id: string; name: string } | null;
  expiresAt: string;
}

/** Who acts, and for which company. */
export const identityOf = ({ subject, party }: Session): string => `${subject} ${party?.id ?? ''}`;

export const sessionQuery = (role: Role) =>
  queryOptions({
    queryKey: [role, 'session'],
    queryFn: async ({ client, queryKey }) => {
      const session = await readSession(role);
      const last = client.getQueryData<Session>(queryKey);
      // Data that were read as somebody else are not for this person.
      if (last && identityOf(last) !== identityOf(session))
        client.removeQueries({ queryKey: [role], predicate: (query) => query.queryKey[1] !== 'session' });
      return session;
    },
    staleTime: 60_000,
    // Another tab may have signed in as somebody else meanwhile.
    refetchOnWindowFocus: 'always',
    retry: (count, error) => count < 3 && isAwayForNow(error),
  });

export const useSession = (role: Role) => useQuery(sessionQuery(role));

async function readSession(role: Role): Promise<Session> {
  const response = await fetch('/auth/session', { headers: sessionHeader(role) }).catch((): never => {
    throw new ApiProblem(0, {});
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Session;
}

/** Where the browser goes to sign in; it comes back to `returnTo` with the role's cookie. */
export function loginUrl(role: Role, returnTo: string, party?: string): string {
  const query = new URLSearchParams({ role, returnTo });
  if (party) query.set('party', party);
  return `/auth/login?${query}`;
}

export async function signOut(role: Role): Promise<void> {
  const response = await fetch('/auth/logout', { method: 'POST', headers: sessionHeader(role) });
  if (!response.ok && response.status !== 401) throw await problemOf(response);
}
