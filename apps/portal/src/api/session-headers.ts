import type { Role } from './role';

const SESSION_HEADER = 'X-Portal-Session';
const IDENTITY_HEADER = 'X-Portal-Identity';

/** For whom the page of each role was loaded. */
const identities = new Map<Role, string>();

/** From here on the role's requests count for this person and company only: another window may sign in as others. */
export const actAs = (role: Role, identity: string) => void identities.set(role, identity);

/** Picks the role's cookie; and since no form of another site can send it, it guards against those. */
export const sessionHeader = (role: Role): Record<string, string> => ({ [SESSION_HEADER]: role });

/** The same for one person: the request is refused where the cookie is somebody else's by now. */
export function actingHeaders(role: Role): Record<string, string> {
  const identity = identities.get(role);
  return {
    ...sessionHeader(role),
    ...(identity !== undefined && { [IDENTITY_HEADER]: encodeURIComponent(identity) }),
  };
}
