import { expect, it } from 'vitest';
import { ordersSearch } from './orders-search';

it.each([
  ['2026-11-02', '2026-11-02'],
  ['2026-02-30', undefined],
  ['yesterday', undefined],
  [20261102, undefined],
])('reads %j of the address as the day %s', (placedFrom, day) =>
  expect(ordersSearch({ placedFrom }).placedFrom).toBe(day),
);
