import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sum, summaryLine } from './results.js';
import { runStep } from './run-step.js';
import type { StepOutcome } from './run-step.js';
import { STEPS } from './steps.js';

/**
 * `npm test`: every step, also after one that failed, since one run should show all that is wrong. Names of steps
 * as arguments run only those. Ends with the sum of all tests on one line.
 */
async function main(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !STEPS.some(({ script }) => script === name));
  if (unknown.length > 0) throw new Error(`There is no step ${unknown.join(', ')}`);
  const folder = await mkdtemp(join(tmpdir(), 'procmetier-results-'));
  const outcomes: StepOutcome[] = [];
  try {
    for (const step of STEPS.filter(({ script }) => names.length === 0 || names.includes(script))) {
      process.stdout.write(`\n== ${step.script}\n`);
      outcomes.push(await runStep(step, folder));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(
    `\n${outcomes.map(lineOf).join('\n')}\n\n${summaryLine(sum(outcomes.map(({ counts }) => counts)))}\n`,
  );
  process.exitCode = outcomes.some(({ exitCode }) => exitCode !== 0) ? 1 : 0;
}

const lineOf = ({ script, exitCode, seconds, counts }: StepOutcome) =>
  [
    exitCode === 0 ? 'ok    ' : 'FAILED',
    script.padEnd(18),
    `${seconds.toFixed(0)} s`.padStart(6),
    counts.passed + counts.failed > 0 ? `  ${summaryLine(counts)}` : '',
  ].join(' ');

await main(process.argv.slice(2));
