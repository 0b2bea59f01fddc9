/** One npm script of the whole run. */
export interface TestStep {
  script: string;
  /** Arguments that make a runner write its results to a file, in Jest's form; without, the step counts no tests. */
  resultsTo?: (file: string) => string[];
}

const jest = (file: string) => ['--json', `--outputFile=${file}`];
const vitest = (file: string) => ['--reporter=default', '--reporter=json', `--outputFile=${file}`];

/** What `npm test` runs, in this order; each is also callable alone. Another suite is another line here. */
export const STEPS: TestStep[] = [
  { script: 'lint' },
  { script: 'types' },
  { script: 'boundaries' },
  { script: 'build' },
  { script: 'contract' },
  { script: 'test:unit', resultsTo: jest },
  { script: 'test:portal', resultsTo: vitest },
  { script: 'test:integration', resultsTo: jest },
  { script: 'test:e2e', resultsTo: jest },
  { script: 'test:browser', resultsTo: jest },
  { script: 'test:faults', resultsTo: (file) => ['--short', '--results', file] },
];
