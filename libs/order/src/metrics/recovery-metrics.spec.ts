import { stateOf } from './recovery-metrics.js';

it.each([
  ['normal', false, false, false],
  ['catching-up', false, false, true],
  ['resyncing-orders', false, true, false],
  ['resyncing-orders', false, true, true],
  ['resyncing', true, true, true],
])('is %s', (state, service, orders, isCatchingUp) => {
  expect(stateOf({ service, orders }, isCatchingUp)).toBe(state);
});
