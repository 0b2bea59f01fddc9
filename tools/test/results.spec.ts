import { countsOf, sum, summaryLine } from './results.js';

const results = (passed: number, failed: number, broken = 0, skipped = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numRuntimeErrorTestSuites: broken,
});

it.each([
  ['all passed', results(3, 0), 0, '3 passed, 0 failed'],
  ['some failed', results(3, 2), 1, '3 passed, 2 failed'],
  ['a file that could not be loaded', results(3, 0, 1), 1, '3 passed, 1 failed'],
  ['a failure beside the tests', results(3, 0), 1, '3 passed, 1 failed'],
  ['a step without tests', undefined, 0, '0 passed, 0 failed'],
  ['a runner that died', undefined, 137, '0 passed, 1 failed'],
  ['skipped ones', results(3, 0, 0, 2), 0, '3 passed, 0 failed, 2 skipped'],
])('%s', (_name, found, exitCode, line) => expect(summaryLine(countsOf(found, exitCode))).toBe(line));

it('adds up all steps', () => {
  const all = [countsOf(results(3, 1, 0, 1), 1), countsOf(results(4, 0), 0), countsOf(undefined, 2)];
  expect(sum(all)).toEqual({ passed: 7, failed: 2, skipped: 1 });
});
