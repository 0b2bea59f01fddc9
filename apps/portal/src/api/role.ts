import { useMatch } from '@tanstack/react-router';

export const ROLES = ['buyer', 'supplier', 'operator'] as const;
export type Role = (typeof ROLES)[number];
/** The two companies of an order. */
export type Side = 'buyer' | 'supplier';
/** As cursors and the operators' pages of the API name them: docs/glossary.md, "side". */
export type WireSide = 'client' | 'supplier';

export const wireSide = (side: Side): WireSide => (side === 'buyer' ? 'client' : 'supplier');

export const otherSide = (side: Side): Side => (side === 'buyer' ? 'supplier' : 'buyer');

const PREFIXES: Record<Role, string> = { buyer: '/buyer', supplier: '/supplier', operator: '/ops' };

export const homeOf = (role: Role): string => PREFIXES[role];

/** The first part of a path names the session: buyer and supplier run side by side in one browser. */
export function roleOfPath(path: string): Role | undefined {
  return ROLES.find((role) => path === PREFIXES[role] || path.startsWith(`${PREFIXES[role]}/`));
}

/**
 * The role of the page that is shown. While another page is being loaded, the address is that one's already.
 * @throws outside the pages of a role
 */
export function useRole(): Role {
  const role = roleOfPath(useMatch({ strict: false, select: (match) => match.pathname }));
  if (!role) throw new Error('this page belongs to no role');
  return role;
}
