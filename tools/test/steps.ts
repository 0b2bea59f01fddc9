/** One npm script of the whole run. */
export interface TestStep {
  script: string;
  /** Arguments that make a runner write its results to a file, in Jest's form; without, the step counts no tests. */
  resultsTo?: (file: string) => string[];
}

const byJest = (file: string) => ['--json', `--outputFile=${file}`];
const byVitest = (file: string) => ['--reporter=default', '--reporter=json', `--outputFile=${file}`];

/** What `npm test` runs, in this order; each is also callable alone. Another suite is another line here. */
export const STEPS: TestStep[] = [
  { script: 'build' },
  { script: 'test:unit', resultsTo: byJest },
  { script: 'test:portal', resultsTo: byVitest },
  { script: 'test:integration', resultsTo: byJest },
  { script: 'test:e2e', resultsTo: byJest },
  { script: 'test:browser', resultsTo: byJest },
  { script: 'test:faults', resultsTo: (file) => ['--short', '--results', file] },
];
