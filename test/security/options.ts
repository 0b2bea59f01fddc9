/** In the order in which they run: random requests leave a system behind that nobody knows. */
export const PARTS = ['isolation', 'model', 'fuzz'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  /** All of them when empty. */
  parts: Part[];
  seed: number;
  /** Random requests of all operations together. */
  requests: number;
  /** Sequences of the model check, and the longest of them. */
  runs: number;
  commands: number;
  /** Only this operation of the API. */
  operation?: string;
  /** Where a model check that failed begins. */
  path?: string;
}

export const USAGE = `Calls as other companies do, in random order and with random requests, a system of its own.

npm run test:fuzz -- [part …] [options]          ${PARTS.join(', ')}: all of them unless some are named
  --seed N          repeats a run
  --requests 20000  random requests of all operations together
  --operation ID    only this operation of the API
  --runs 200        sequences of commands
  --commands 50     the longest of them
  --path PATH       where a sequence that failed begins, as it was told`;

const NUMBERS: Record<string, 'seed' | 'requests' | 'runs' | 'commands'> = {
  '--seed': 'seed',
  '--requests': 'requests',
  '--runs': 'runs',
  '--commands': 'commands',
};

/** @throws {Error} an option that is unknown or has no value */
export function readOptions(args: readonly string[]): Options {
  const options: Options = {
    parts: [],
    seed: Date.now() % 1_000_000,
    requests: 20_000,
    runs: 200,
    commands: 50,
  };
  for (let index = 0; index < args.length; index += 1) {
    const name = args[index];
    if (isPart(name)) options.parts.push(name);
    else if (NUMBERS[name]) options[NUMBERS[name]] = wholeNumber(name, args[(index += 1)]);
    else if (name === '--operation') options.operation = text(name, args[(index += 1)]);
    else if (name === '--path') options.path = text(name, args[(index += 1)]);
    else throw new Error(`Unknown option ${name}; the parts are ${PARTS.join(', ')}`);
  }
  return options;
}

const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);

function text(name: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`${name} takes a value`);
  return value;
}

function wholeNumber(name: string, value: string | undefined): number {
  if (value === undefined || !/^\d+$/.test(value)) throw new Error(`${name} takes an integer`);
  return Number(value);
}
