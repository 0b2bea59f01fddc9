/** Where a process can be made to die in tests, in the order in which a batch meets them. */
export type Failpoint =
  'before-commit' | 'after-commit' | 'before-publish' | 'after-publish' | 'after-confirm';

const [name, countText = '1'] = (
  process.env.NODE_ENV === 'production' ? '' : (process.env.FAILPOINT ?? '')
).split('@');
let left = Number(countText);

/**
 * Kills this process (SIGKILL, as a power cut would) at the named point's n-th visit where `FAILPOINT=name@n` asks
 * for it; does nothing otherwise, and never in production.
 */
export function failpoint(point: Failpoint): void {
  if (point !== name) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}
