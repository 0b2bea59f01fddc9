import { queryOptions, useQuery } from '@tanstack/react-query';
import { SESSION_HEADER } from '@/api/client';
import { ApiProblem, problemOf } from '@/api/problem';
import type { Role } from '@/api/role';

export interface Session {
  role: Role;
  subject: string;
  party: { id: string; name: string } | null;
  expiresAt: string;
}

export const sessionQuery = (role: Role) =>
  queryOptions({
    queryKey: [role, 'session'],
    queryFn: () => readSession(role),
    staleTime: 60_000,
    retry: (count, error) => count < 3 && error instanceof ApiProblem && error.outcomeUnknown,
  });

export const useSession = (role: Role) => useQuery(sessionQuery(role));

async function readSession(role: Role): Promise<Session> {
  const response = await fetch('/auth/session', { headers: { [SESSION_HEADER]: role } }).catch((): never => {
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
  const response = await fetch('/auth/logout', { method: 'POST', headers: { [SESSION_HEADER]: role } });
  if (!response.ok && response.status !== 401) throw await problemOf(response);
}
