/**
 * What an event's sequence says about it, given the last one applied.
 * `known` is not yet an answer: with the id that was applied under this sequence the event is a duplicate, with another
 * id it is a conflict, because one side has lost its memory. The caller compares the ids.
 * Source: docs/architecture.md, "The one path".
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
