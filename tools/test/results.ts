export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Jest's `--json` output that is counted; Vitest's JSON reporter writes the same. */
export interface RunnerResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  /** Files that could not even be loaded: none of their tests is counted as failed. */
  numRuntimeErrorTestSuites?: number;
}

/**
 * @param results undefined for a step without tests, or a runner that wrote none
 * @param exitCode a failure that shows in no count is one more failure: it must not be lost in the sum
 */
export function countsOf(results: RunnerResults | undefined, exitCode: number): Counts {
  const counts = {
    passed: results?.numPassedTests ?? 0,
    failed: (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0),
    skipped: results?.numPendingTests ?? 0,
  };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export const sum = (all: Counts[]): Counts => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
});

/** The last line of a run; scripts read it. */
export const summaryLine = ({ passed, failed, skipped }: Counts) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
