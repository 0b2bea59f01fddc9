import { ROLES, type Party, type Role } from '@app/contracts';
import type { FastifyRequest } from 'fastify';

/** A sign-in of the portal, as its cookie holds it; each role has one of its own. */
export interface Session {
  role: Role;
  subject: string;
  party: Party | null;
  accessToken: string;
  /** Epoch milliseconds. */
  accessExpiresAt: number;
  refreshToken?: string;
}

/** A session with the instant at which its cookie ends, in epoch milliseconds. */
export type OpenSession = Session & { expiresAt: number };

/**
 * The session that a request of the portal is about. Without this header no cookie counts: another site can make a
 * browser send cookies, but not the header.
 */
export const SESSION_HEADER = 'x-portal-session';

/**
 * For whom the page was loaded that asks. A role has one cookie in a browser: since then another window may have signed
 * in as somebody else, as whom this page must do nothing.
 */
export const IDENTITY_HEADER = 'x-portal-identity';

/** As that header names it. */
const identityOf = ({ subject, party }: Session): string =>
  encodeURIComponent(`${subject} ${party?.id ?? ''}`);

/** Whether a page that was loaded for somebody else does not ask. */
export const isMeant = (session: Session, { headers }: Pick<FastifyRequest, 'headers'>): boolean => {
  const meant = headers[IDENTITY_HEADER];
  return meant === undefined || meant === identityOf(session);
};

export const sessionRole = (header: unknown): Role | undefined => ROLES.find((role) => role === header);
