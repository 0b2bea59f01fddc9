/** A day without a time, as 2026-12-24. The thirtieth of February would become a day of March. */
export function isCalendarDate(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** The instant at which it begins where the reader is. @param later so many days after it */
export function startOfDay(date: string, later = 0): string {
  const start = new Date(`${date}T00:00`);
  start.setDate(start.getDate() + later);
  return start.toISOString();
}

/** The day of an instant, as 2026-12-24: in a time zone, by its IANA name, or where the reader is. */
export const dayOf = (instant: number, timeZone: string | undefined): string =>
  // Swedes write dates as ISO 8601 does.
  new Intl.DateTimeFormat('sv', { timeZone }).format(instant);
