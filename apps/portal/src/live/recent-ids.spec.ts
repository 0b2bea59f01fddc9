import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recentIds } from './recent-ids';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells many at once, the newest one last, and each as long as it is recent', () => {
  const shown: string[] = [];
  const ids = recentIds(2_000, (all) => shown.push([...all].join(' ')));
  for (const id of ['a', 'b', 'c', 'a']) ids.add(id);
  vi.advanceTimersByTime(1_000);
  ids.add('b');
  vi.advanceTimersByTime(1_000);
  expect(shown).toEqual(['b c a', 'c a b']);
  vi.advanceTimersByTime(1_500);
  expect(shown.slice(2)).toEqual(['b', '']);
  vi.advanceTimersByTime(10_000);
  expect(shown).toHaveLength(4);
});
