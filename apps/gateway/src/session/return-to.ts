import type { Role } from '@app/contracts';

/** Where each role begins. */
export const HOME: Record<Role, string> = { buyer: '/buyer', supplier: '/supplier', operator: '/ops' };

const BASE = 'http://here.invalid';

/** @returns a path of this gateway, and nothing that could lead elsewhere: `//host`, `/\host`, `https:…` */
export function localPath(text: string | undefined): string | undefined {
  if (!text?.startsWith('/') || !URL.canParse(text, BASE)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, BASE);
  // `/.//host` is a path of ours until its dots are taken away.
  return origin === BASE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : undefined;
}
