import { DURATION_PATTERN } from '@app/contracts';
import { DateTime, Duration } from 'luxon';

/** A policy was stored with a duration or time zone that nobody can compute with: a defect. */
export class InvalidDeadline extends Error {
  override readonly name = 'InvalidDeadline';
}

/**
 * Adds a duration of days, hours and minutes to an instant; a day is 24 hours here, so that a deadline leaves
 * everyone the same time, whatever clocks do.
 * @param instant RFC 3339
 * @param duration ISO 8601 by DURATION_PATTERN, e.g. `P3D` or `PT36H`
 * @returns RFC 3339 in UTC with milliseconds
 * @throws {InvalidDeadline}
 */
export const addDuration = onceForEachInstant((instant: string, duration: string): string =>
  textOf(DateTime.fromISO(instant, { zone: 'utc' }).plus(parse(duration))),
);

/**
 * End of the day (23:59:59.999) on which the duration after the issue ends, by the supplier's calendar: days are
 * counted there as dates, so that a night with a changed clock neither adds nor takes one.
 * @param issuedAt RFC 3339
 * @param validFor ISO 8601 by DURATION_PATTERN, e.g. `P14D`
 * @param timeZone IANA name
 * @returns RFC 3339 with milliseconds and the offset there: whoever reads it sees the supplier's day
 * @throws {InvalidDeadline}
 */
export const validUntil = onceForEachInstant((issuedAt: string, validFor: string, timeZone: string): string =>
  textOf(DateTime.fromISO(issuedAt, { zone: timeZone }).plus(parse(validFor)).endOf('day')),
);

/** An instant as clocks show it in a time zone: RFC 3339 with milliseconds and the offset there. */
export const writtenIn = onceForEachInstant((instant: string, timeZone: string): string =>
  textOf(DateTime.fromISO(instant, { zone: timeZone })),
);

/** The orders of a batch have one instant and few policies between them, and calendars are slow: 0.1 ms an order. */
function onceForEachInstant<Rest extends string[]>(
  compute: (instant: string, ...rest: Rest) => string,
): (instant: string, ...rest: Rest) => string {
  let last: string | undefined;
  const results = new Map<string, string>();
  return (instant, ...rest) => {
    if (instant !== last) results.clear();
    last = instant;
    const key = rest.join(' ');
    const known = results.get(key) ?? compute(instant, ...rest);
    results.set(key, known);
    return known;
  };
}

function parse(duration: string): Duration {
  if (!DURATION_PATTERN.test(duration)) throw new InvalidDeadline(`no duration: ${duration}`);
  return Duration.fromISO(duration);
}

function textOf(time: DateTime): string {
  const text = time.toISO();
  if (text === null) throw new InvalidDeadline(time.invalidExplanation ?? 'no instant');
  return text;
}
