/** Whether the day is one with which a text begins: `2026-02-30` has the right shape, and a Date makes the 2nd of March of it. */
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
