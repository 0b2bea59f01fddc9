import { dayOf } from '@/lib/calendar-date';
import type { PriceRow } from './price-rows';

/** `past`, or the first article whose price of today ends before the day. */
export type BeginFault = 'past' | { sku: string; lastDay: string };

interface Where {
  now: number;
  /** The supplier's: a day of its list is one there. */
  timeZone: string | undefined;
}

/**
 * Why new prices cannot begin on a day.
 * @param rows whose prices of today they follow
 */
export function beginFault(
  day: string,
  rows: readonly PriceRow[],
  { now, timeZone }: Where,
): BeginFault | undefined {
  if (day < dayOf(now, timeZone)) return 'past';
  for (const { entry } of rows) {
    if (!entry.validTo) continue;
    const lastDay = dayOf(Date.parse(entry.validTo) - 1, timeZone);
    if (day > lastDay) return { sku: entry.sku, lastDay };
  }
  return undefined;
}
