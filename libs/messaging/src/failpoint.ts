/** Where a process can be made to die, in the order in which a batch meets them. */
export type Failpoint =
  'before-commit' | 'after-commit' | 'before-publish' | 'after-publish' | 'after-confirm';

/** Read once, and never in production. */
const wanted = process.env.NODE_ENV === 'production' ? '' : (process.env.FAILPOINT ?? '');
const [place, visit = '1'] = wanted.split('@');
const [dieAt, dieWith] = place.split(':');
let visitsLeft = Number(visit);

/**
 * Kills this process (SIGKILL, as a power cut would) at the n-th visit of the point that `FAILPOINT=point@n` names;
 * with `point:message@n` only visits count that have the message in hand.
 * @param messages commands, events and timers in hand, by name
 */
export function failpoint(point: Failpoint, messages: () => readonly string[]): void {
  if (point !== dieAt) return;
  if (dieWith !== undefined && !messages().includes(dieWith)) return;
  visitsLeft -= 1;
  if (visitsLeft === 0) process.kill(process.pid, 'SIGKILL');
}
