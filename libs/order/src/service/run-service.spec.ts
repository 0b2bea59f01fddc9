import type { Logger } from '@app/observability';
import { warnOfTrial } from './run-service.js';

it.each([
  [false, 1],
  [true, 0],
])('where production is %p it is said %i times that this is a trial', (production, times) => {
  const warn = jest.fn();
  warnOfTrial({ production }, { warn } as unknown as Logger);
  expect(warn).toHaveBeenCalledTimes(times);
});
