import { isDeeperThan } from './nesting.js';

it.each([
  ['"text"', 0, false],
  ['[]', 0, true],
  ['[]', 1, false],
  ['{"a":[{"b":1}]}', 2, true],
  ['{"a":[{"b":1}]}', 3, false],
  ['['.repeat(100_000) + ']'.repeat(100_000), 10, true],
])('%.20s is deeper than %i: %s', (json, levels, expected) => {
  expect(isDeeperThan(JSON.parse(json), levels)).toBe(expected);
});
