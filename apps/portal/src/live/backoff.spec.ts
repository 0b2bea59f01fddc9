import { expect, it } from 'vitest';
import { backoffMs } from './backoff';

it.each([
  ['the first failure', 1, null, 1, 1_000],
  ['doubled', 3, null, 1, 4_000],
  ['at most 30 s', 20, null, 1, 30_000],
  ['at least half of it', 1, null, 0, 500],
  ['what the server asks', 1, '5', 1, 5_000],
  ['nonsense from the server', 1, 'soon', 1, 1_000],
])('%s', (_name, failures, retryAfter, random, expected) =>
  expect(backoffMs(failures, retryAfter, random)).toBe(expected),
);
