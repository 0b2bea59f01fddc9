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

/** @throws {Error} an option that is unknown or has no value */
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
  return options;
}

function wholeNumber(text: string | undefined): number {
  if (text === undefined || !/^\d+$/.test(text)) throw new Error('--seed takes an integer');
  return Number(text);
}
