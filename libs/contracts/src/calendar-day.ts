/** Whether the day is one with which a text begins: `2026-02-30` has the right shape, and a Date makes the 2nd of March of it. */
export function isCalendarDay(text: string): boolean {
  const day = text.slice(0, 'yyyy-mm-dd'.length);
  const parsed = new Date(day);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}
