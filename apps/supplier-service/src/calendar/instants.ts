import { DateTime } from 'luxon';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What dates and instants mean where a supplier is: a date is its first instant there. A whole list names few dates
 * again and again, and calendars are slow.
 * @param timeZone IANA name
 * @returns for a calendar date, or an instant with its offset: RFC 3339 in UTC with milliseconds
 */
export function instantsIn(timeZone: string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (!DAY.test(text)) return new Date(text).toISOString();
    const instant = known.get(text) ?? firstInstant(text, timeZone);
    known.set(text, instant);
    return instant;
  };
}

const firstInstant = (day: string, zone: string): string =>
  DateTime.fromISO(day, { zone }).startOf('day').toJSDate().toISOString();
