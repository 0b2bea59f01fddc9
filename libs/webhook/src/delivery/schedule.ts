const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Pauses before each try, counted from the one before it: three days and three hours in all.
 * Source: standardwebhooks.com, spec "Deliverability and reliability".
 */
export const PAUSES_MS = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** Up to this share is added to a pause, so that what failed together does not come back together. */
const JITTER = 0.2;
/**
 * A delivery whose first try is longer ago fails with its next failed try. Where a receiver uses up the whole time of
 * each try, a webhook's many messages wait for each other, and ten tries of one would take weeks. Longer than the
 * schedule itself, so that an outage of ours counts as nobody's failure.
 */
const LONGEST_MS = 7 * 24 * HOUR;
/** The longest pause that `Retry-After` brings; a longer one is cut to this, or the message would be forgotten. */
const LONGEST_PAUSE_MS = 24 * HOUR;

export interface Tried {
  /** How many tries of the schedule have failed, this one included. */
  tries: number;
  at: Date;
  /** The first of them. */
  firstAt: Date;
  /** What the receiver asked for, in milliseconds. */
  retryAfterMs?: number;
  /** From 0 up to 1. */
  random: number;
}

/** @returns when a failed delivery is tried again; undefined once the last try has failed */
export function nextTryAt({ tries, at, firstAt, retryAfterMs = 0, random }: Tried): Date | undefined {
  if (tries >= PAUSES_MS.length || at.getTime() - firstAt.getTime() >= LONGEST_MS) return undefined;
  const pauseMs = PAUSES_MS[tries] * (1 + JITTER * random);
  return new Date(at.getTime() + Math.max(pauseMs, Math.min(retryAfterMs, LONGEST_PAUSE_MS)));
}

/**
 * Reads `Retry-After`, RFC 9110 section 10.2.3: seconds, or an HTTP date.
 * @returns milliseconds from `now`, never negative; undefined where there is none that we understand
 */
export function readRetryAfter(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND;
  // Only the form with a weekday: Date.parse takes much else.
  const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
