/** One part that a process needs. */
export interface Check {
  status: 'up' | 'down';
  reason?: string;
}

/** @param reason why the part cannot be used; undefined where it can */
export const checkOf = (reason: string | undefined): Check =>
  reason === undefined ? { status: 'up' } : { status: 'down', reason };

/** Never empty: a name with several addresses fails once for each, and then says nothing itself. */
export const reasonOf = ({ message, code, name }: NodeJS.ErrnoException): string => message || code || name;

/** What `/health/live` of every process answers. */
export const ALIVE = { status: 'alive' } as const;
