import { quantiles } from './quantiles.js';

it('takes the nearest rank, whatever the order', () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(quantiles(values)).toEqual({ p50: 100, p99: 198 });
});

it.each([
  [[], { p50: 0, p99: 0 }],
  [[7], { p50: 7, p99: 7 }],
])('%j', (values, expected) => expect(quantiles(values)).toEqual(expected));
