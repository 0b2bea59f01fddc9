import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countsOf } from './results.js';
import type { Counts, RunnerResults } from './results.js';
import type { TestStep } from './steps.js';

export interface StepOutcome {
  script: string;
  exitCode: number;
  seconds: number;
  counts: Counts;
}

/** Runs an npm script to its end, its output on ours. */
export async function runStep({ script, resultsTo }: TestStep, resultsFolder: string): Promise<StepOutcome> {
  const begun = Date.now();
  const file = join(resultsFolder, `${script.replaceAll(':', '-')}.json`);
  const exitCode = await npmRun(script, resultsTo?.(file) ?? []);
  const results = resultsTo ? await readResults(file) : undefined;
  return { script, exitCode, seconds: (Date.now() - begun) / 1000, counts: countsOf(results, exitCode) };
}

function npmRun(script: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

const readResults = (file: string) =>
  readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as RunnerResults,
    () => undefined,
  );
