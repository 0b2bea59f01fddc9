import { afterEach, expect, it, vi } from 'vitest';
import { fetchPagesAhead, page } from './pages';

afterEach(() => void vi.useRealTimers());

it('fetches every page of a role once, some seconds after it has come, whichever of them fails', async () => {
  vi.useFakeTimers();
  const load = vi.fn(() => Promise.resolve({ Page: () => null }));
  const fails = vi.fn(() => Promise.reject(new Error('away')));
  const ofOthers = vi.fn(() => Promise.resolve({ Page: () => null }));
  page('operator', fails, 'Page');
  page('operator', load, 'Page');
  page('buyer', ofOthers, 'Page');
  fetchPagesAhead('operator');
  fetchPagesAhead('operator');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(fails).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([fails, load, ofOthers].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
});
