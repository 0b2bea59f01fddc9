import { ApiProblem } from '@app/api-client';
import { CommanderError } from 'commander';

/** What a script can tell from the exit code; the README lists them. */
export const EXIT = {
  ok: 0,
  defect: 1,
  usage: 2,
  refused: 3,
  notFound: 4,
  notAllowed: 5,
  unavailable: 6,
  /** What shells report for a process that SIGINT ended. */
  interrupted: 130,
} as const;

/** Something that the caller wrote is wrong: a file, an option, a name. */
export class UsageError extends Error {}

/** Ctrl-C. */
export class Interrupted extends Error {
  /** @param key of the request that was under way and may still change something */
  constructor(readonly key?: string) {
    super('Interrupted: what was asked for may have been done');
  }
}

/** Nobody knows whether the command has changed anything; who repeats it with the same key finds out. */
export class OutcomeUnknown extends Error {
  constructor(
    readonly problem: ApiProblem,
    readonly key: string,
  ) {
    super(problem.message, { cause: problem });
  }
}

/** The exit code of what ended a command, and what to say of it. */
export function failureOf(error: unknown): { code: number; lines: string[] } {
  // Commander has already printed what is wrong; a request for help is no error.
  if (error instanceof CommanderError)
    return { code: error.exitCode === 0 ? EXIT.ok : EXIT.usage, lines: [] };
  if (error instanceof UsageError) return { code: EXIT.usage, lines: [error.message] };
  if (error instanceof Interrupted) {
    const lines = error.key === undefined ? [] : [error.message, repeatWith(error.key)];
    return { code: EXIT.interrupted, lines };
  }
  if (error instanceof OutcomeUnknown) {
    const { code, lines } = failureOf(error.problem);
    return { code, lines: [...lines, repeatWith(error.key)] };
  }
  if (error instanceof ApiProblem) return { code: codeOf(error), lines: describe(error) };
  return { code: EXIT.defect, lines: [error instanceof Error ? error.message : String(error)] };
}

function codeOf({ status }: ApiProblem): number {
  if (status === 0 || status === 429 || status >= 500) return EXIT.unavailable;
  if (status === 401 || status === 403) return EXIT.notAllowed;
  return status === 404 ? EXIT.notFound : EXIT.refused;
}

function describe({ message, code, problem }: ApiProblem): string[] {
  // A single fault is in the message already.
  const untold = (problem.errors ?? []).filter(({ detail }) => !message.includes(detail));
  const faults = untold.map(({ line, pointer, detail }) => {
    const place = [...(line === undefined ? [] : [`line ${line}`]), ...(pointer ? [pointer] : [])].join(' ');
    return `  ${place}: ${detail}`;
  });
  const reason = problem.reason ? [`  reason: ${problem.reason}`] : [];
  const allowed = problem.allowed?.length ? [`  allowed now: ${problem.allowed.join(', ')}`] : [];
  return [`${message} (${code})`, ...faults, ...reason, ...allowed];
}

const repeatWith = (key: string) => `  repeat it with --key ${shellWord(key)}`;

const shellWord = (text: string) => (/^[\w.:/@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
