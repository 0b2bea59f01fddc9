/**
 * Switches for tests: where a process dies, and a deliberate defect that a fault test must notice.
 * Read once from the environment, and never in production.
 */
const read = (variable: string) =>
  process.env.NODE_ENV === 'production' ? '' : (process.env[variable] ?? '');

/** Where a process can be made to die, in the order in which a batch meets them. */
export type Failpoint =
  'before-commit' | 'after-commit' | 'before-publish' | 'after-publish' | 'after-confirm';

const [place, visit = '1'] = read('FAILPOINT').split('@');
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

/** A defect that breaks the promise on purpose, to show that a test can fail. */
export type Mutant =
  | 'acknowledge-before-commit'
  | 'publish-before-commit'
  | 'forget-outbox-row'
  | 'forget-command-result'
  | 'forget-parked-event'
  | 'drop-sequence-check'
  | 'ignore-returns'
  | 'trust-every-publish'
  | 'timers-before-inbox'
  | 'swallow-poison'
  | 'throw-on-quotation';

const mutated = read('MUTANT');
export const mutant = (name: Mutant): boolean => mutated === name;
