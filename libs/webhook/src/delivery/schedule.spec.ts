import { nextTryAt, PAUSES_MS, readRetryAfter } from './schedule.js';

const at = new Date('2026-11-24T09:00:00Z');
const pauseMs = (tries: number, more: { random?: number; retryAfterMs?: number; firstAt?: Date } = {}) => {
  const next = nextTryAt({ tries, at, firstAt: at, random: 0, ...more });
  return next && next.getTime() - at.getTime();
};

it('waits 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h, and then gives up', () => {
  const hour = 3_600_000;
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((tries) => pauseMs(tries))).toEqual([
    5_000,
    300_000,
    1_800_000,
    ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour),
    undefined,
  ]);
  expect(PAUSES_MS[0]).toBe(0);
});

it.each([
  [7 * 86_400_000 - 1, 300_000],
  [7 * 86_400_000, undefined],
])('%d ms after its first try a message that failed again waits %p ms', (sinceMs, expected) => {
  expect(pauseMs(2, { firstAt: new Date(at.getTime() - sinceMs) })).toBe(expected);
});

it('adds up to a fifth, and never takes away', () => {
  expect(pauseMs(1, { random: 0.5 })).toBe(5_500);
  expect(pauseMs(1, { random: 0.999 })).toBeLessThan(6_000);
});

it.each([
  ['longer than the schedule', 60_000, 60_000],
  ['shorter than the schedule', 1_000, 5_000],
  ['longer than a day', 10 * 86_400_000, 86_400_000],
])('heeds Retry-After that is %s', (_name, retryAfterMs, expected) => {
  expect(pauseMs(1, { retryAfterMs })).toBe(expected);
});

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Tue, 24 Nov 2026 09:01:00 GMT', 60_000],
  ['Tue, 24 Nov 2026 08:00:00 GMT', 0],
  ['soon', undefined],
  ['-1', undefined],
  ['2026', 2_026_000],
  ['9999999999', undefined],
  [undefined, undefined],
])('reads Retry-After %p as %p ms', (header, expected) => {
  expect(readRetryAfter(header, at)).toBe(expected);
});
