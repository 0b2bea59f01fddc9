import { MovingLimit } from './moving-limit.js';

/** The limit is used to the full, and the machine answers so many requests a second. */
function limitAfter(limit: MovingLimit, capacity: number, seconds: number, from = 0): number {
  for (let now = from; now < from + seconds * 1_000; now += 1_000 / capacity)
    limit.answered((limit.current / capacity) * 1_000, now);
  return limit.current;
}

it('finds what a machine answers within a second or two', () => {
  const limit = new MovingLimit(500);
  expect(limitAfter(limit, 100, 60) / 100).toBeLessThan(2);
  expect(limitAfter(limit, 200, 60, 60_000) / 200).toBeGreaterThan(1);
});

it('stays where answers are quick', () => {
  expect(limitAfter(new MovingLimit(500), 2_000, 10)).toBe(500);
});

it('cuts once for all that is slow together, and never to nothing', () => {
  const limit = new MovingLimit(500);
  for (let count = 0; count < 500; count += 1) limit.answered(4_000, 10_000 + count);
  expect(limit.current).toBe(250);
  limitAfter(limit, 1, 600, 20_000);
  expect(limit.current).toBe(64);
  expect(new MovingLimit(2).current).toBe(2);
});
