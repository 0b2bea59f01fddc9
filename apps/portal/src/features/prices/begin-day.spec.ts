import { expect, it } from 'vitest';
import type { PriceListEntry } from '@/api/types';
import { beginFault } from './begin-day';
import { priceRows } from './price-rows';

/** November 29 still in New York, the 30th in Auckland. */
const NOW = Date.parse('2026-11-29T12:00:00Z');
const rowsUntil = (validTo: string | null) =>
  priceRows([{ sku: 'PC', validFrom: '2026-01-01T00:00:00.000Z', validTo } as PriceListEntry], NOW);

it.each([
  ['2026-11-28', 'America/New_York', 'past'],
  ['2026-11-29', 'America/New_York', undefined],
  ['2026-11-29', 'Pacific/Auckland', 'past'],
  ['2026-11-30', 'Pacific/Auckland', undefined],
])('%s in %s: %s', (day, timeZone, fault) =>
  expect(beginFault(day, rowsUntil(null), { now: NOW, timeZone })).toBe(fault),
);

it.each([
  // Another price begins with the new year there.
  ['2026-12-31T23:00:00.000Z', '2026-12-31', undefined],
  ['2026-12-31T23:00:00.000Z', '2027-01-01', { sku: 'PC', lastDay: '2026-12-31' }],
  // It ends at noon: from that morning until then there is something to begin.
  ['2027-01-01T11:00:00.000Z', '2027-01-01', undefined],
  ['2027-01-01T11:00:00.000Z', '2027-01-02', { sku: 'PC', lastDay: '2027-01-01' }],
])('after a price that ends at %s nothing of it can begin on %s: %o', (validTo, day, fault) =>
  expect(beginFault(day, rowsUntil(validTo), { now: NOW, timeZone: 'Europe/Paris' })).toEqual(fault),
);
