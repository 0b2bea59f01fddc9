import { setTimeout as pause } from 'node:timers/promises';

/** Waits until work has ended, or for so long; then it goes on unwatched. Keeps no process alive. */
export async function waitAtMost(work: Promise<unknown>, ms: number): Promise<void> {
  const ended = new AbortController();
  const limit = pause(ms, undefined, { ref: false, signal: ended.signal }).catch(() => undefined);
  await Promise.race([work, limit]).finally(() => ended.abort());
}
