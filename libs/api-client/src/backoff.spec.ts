import { backoffMs } from './backoff.js';

it.each([
  [1, null, 0, 125],
  [1, null, 1, 250],
  [3, null, 1, 1_000],
  [30, null, 1, 10_000],
  [1, '2', 1, 2_000],
  [1, 'soon', 1, 250],
])('waits after failure %s, asked %s, at random %s: %s ms', (failures, asked, random, expected) => {
  expect(backoffMs(failures, asked, { random })).toBe(expected);
});

it('at a pace of its own', () => {
  expect(backoffMs(20, null, { firstMs: 1_000, longestMs: 30_000, random: 1 })).toBe(30_000);
  expect(backoffMs(1, null, { firstMs: 1_000, random: 0 })).toBe(500);
});

it('understands a date as the time to come back', () => {
  jest.useFakeTimers({ now: new Date('2026-11-24T12:00:00Z') });
  expect(backoffMs(1, 'Tue, 24 Nov 2026 12:00:05 GMT', { random: 0 })).toBe(5_000);
  jest.useRealTimers();
});
