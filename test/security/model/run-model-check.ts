import * as fc from 'fast-check';
import type { System } from '../../support/system.js';
import { commands, rareCommands } from './commands.js';
import { ModelActors } from './model-actors.js';

export interface ModelCheckOptions {
  seed: number;
  runs: number;
  commands: number;
  /** Of a failure that was told before: begins with it. */
  path?: string;
}

export interface ModelCheckReport {
  runs: number;
  commands: number;
  /** The shortest sequence found that shows the fault, with how to repeat it. */
  finding?: string;
}

/** Random sequences of commands against the running API and its model, in step; a difference is shrunk. */
export async function runModelCheck(
  system: System,
  { seed, runs, commands: maxCommands, path }: ModelCheckOptions,
): Promise<ModelCheckReport> {
  await ModelActors.prepare(system);
  const report: ModelCheckReport = { runs: 0, commands: 0 };
  const usual = fc.oneof(
    ...commands.map((arbitrary) => ({ weight: 10, arbitrary })),
    ...rareCommands.map((arbitrary) => ({ weight: 2, arbitrary })),
  );
  const sequences = fc.commands([usual], { maxCommands, size: 'max' });
  const property = fc.asyncProperty(sequences, async (sequence) => {
    const actors = await ModelActors.open(system);
    report.runs += 1;
    await fc.asyncModelRun(
      () => ({ model: { orders: [], autoConfirm: false }, real: actors }),
      counted(sequence),
    );
  });
  function* counted(sequence: Iterable<fc.AsyncCommand<never, never>>) {
    for (const command of sequence) {
      report.commands += 1;
      yield command as never;
    }
  }
  const outcome = await fc.check(property, { seed, numRuns: runs, ...(path !== undefined && { path }) });
  if (outcome.failed)
    report.finding = `${(outcome.errorInstance as Error).message}\n  ${fc.stringify(outcome.counterexample)}\n  repeat with --seed ${seed} --path ${outcome.counterexamplePath}`;
  return report;
}
