/** One part that a process needs. */
export interface Check {
  status: 'up' | 'down';
  reason?: string;
}

/** @param reason why the part cannot be used; undefined where it can */
export const checkOf = (reason: string | undefined): Check =>
  reason === undefined ? { status: 'up' } : { status: 'down', reason };

/** Never empty: where every address of a name fails, the error about all of them has no message of its own. */
export const reasonOf = ({ message, code, name }: NodeJS.ErrnoException): string => message || code || name;

/** What `/health/live` of every process answers. */
export const ALIVE = { status: 'alive' } as const;
