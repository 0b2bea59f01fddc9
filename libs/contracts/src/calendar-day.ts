/**
 * Whether a text begins with a day that exists: `2026-02-30` has the right shape, and `Date` would make the 2nd of
 * March of it.
 */
export function isCalendarDay(text: string): boolean {
  const day = text.slice(0, 'yyyy-mm-dd'.length);
  const parsed = new Date(day);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/** Whether an instant lies in the years 1 to 9999 of UTC: beyond, a year has no four digits, and the database takes none. */
export function hasFourDigitYear(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

/** Seconds may be left out; a time without its offset means another instant elsewhere. */
const INSTANT =
  /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/;

/** Whether a text is an instant as RFC 3339 writes it, or a date: its first instant in UTC. */
export const isInstantText = (text: string): boolean =>
  INSTANT.test(text) && isCalendarDay(text) && hasFourDigitYear(text);
