import { FAULTS } from './cases/index.js';

export interface Options {
  /** Faults by name, all of them when empty; `mutants` alone shows that each defect is caught. */
  names: string[];
  seed: number;
  /** Fewer orders and half of the points: what `npm test` has time for. */
  short: boolean;
  /** Writes the table in Markdown too, for docs/reliability.md. */
  markdown?: string;
  /** Writes how many lines of the table are clean, in the form of Jest's results, for `npm test`. */
  results?: string;
}

export const USAGE = `Breaks a system of its own on purpose, and counts what was lost, doubled, stuck or told differently.

npm run test:faults -- [fault …] [options]       all faults unless some are named
npm run test:faults -- mutants [defect …]        shows that each deliberate defect is noticed
  --seed N          repeats a run
  --short           fewer orders and half of the points; without names only some faults, as in npm test
  --markdown FILE   writes the table as Markdown too

${FAULTS.map(({ id, title }) => `  ${id.padEnd(4)} ${title}`).join('\n')}`;

/** @throws {Error} a fault or an option that is unknown, or an option without its value */
export function readOptions(args: readonly string[]): Options {
  const options: Options = { names: [], seed: Date.now() % 1_000_000, short: false };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '--short') options.short = true;
    else if (arg === '--seed') options.seed = wholeNumber(args[(index += 1)]);
    else if (arg === '--markdown') options.markdown = args[(index += 1)];
    else if (arg === '--results') options.results = args[(index += 1)];
    else if (arg.startsWith('--')) throw new Error(`Unknown option ${arg}`);
    else options.names.push(arg);
  }
  const isFault = (name: string) => FAULTS.some(({ id }) => id === name);
  const unknown = options.names[0] === 'mutants' ? undefined : options.names.find((name) => !isFault(name));
  if (unknown) throw new Error(`Unknown fault ${unknown}`);
  return options;
}

function wholeNumber(text: string | undefined): number {
  if (text === undefined || !/^\d+$/.test(text)) throw new Error('--seed takes an integer');
  return Number(text);
}
