import { judgeSequence, resendPauseMs } from './sequence.js';

it.each([
  [1, 0, 'next'],
  [2, 0, 'gap'],
  [3, 3, 'known'],
  [2, 3, 'known'],
  [4, 3, 'next'],
  [5, 3, 'gap'],
])('sequence %i after %i is %s', (sequence, last, verdict) =>
  expect(judgeSequence(sequence, last)).toBe(verdict),
);

it('asks again after 1, 2, 4, 8 and then every 15 minutes', () => {
  expect([0, 1, 2, 3, 4, 9].map((asked) => resendPauseMs(asked) / 60_000)).toEqual([1, 2, 4, 8, 15, 15]);
});
