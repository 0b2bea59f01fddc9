/**
 * What an event's sequence says about it, given the last one applied.
 * A known sequence is a `duplicate` only if the event's id is the one that was applied; else a `conflict`:
 * one side lost its memory.
 * Source: docs/architecture.md, "Sequence is the one rule for events".
 */
export type SequenceVerdict = 'next' | 'known' | 'gap';

export function judgeSequence(sequence: number, lastApplied: number): SequenceVerdict {
  if (sequence <= lastApplied) return 'known';
  return sequence === lastApplied + 1 ? 'next' : 'gap';
}

/** Minutes until the other side is asked again: 1, 2, 4, 8, then every 15. */
export function resendPauseMs(askedBefore: number): number {
  return Math.min(2 ** askedBefore, 15) * 60_000;
}
