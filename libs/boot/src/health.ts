/** One part that a process needs. */
export interface Check {
  status: 'up' | 'down';
  reason?: string;
}

/** @param reason why the part cannot be used; undefined where it can */
export const checkOf = (reason: string | undefined): Check =>
  reason ? { status: 'down', reason } : { status: 'up' };

/** What `/health/live` of every process answers. */
export const ALIVE = { status: 'alive' } as const;
