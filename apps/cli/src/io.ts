import { buffer } from 'node:stream/consumers';

/** What a command touches of the world around it: replaced in tests. */
export interface Io {
  /** One line of the result. */
  out(line: string): void;
  /** One line beside the result: progress, and what went wrong. */
  err(line: string): void;
  /** Rewrites the line of progress; does nothing where nobody watches. */
  progress(line: string): void;
  /** As it comes: what encoding it is in is looked at by whoever reads it. */
  stdin(): Promise<Buffer>;
  env: Record<string, string | undefined>;
  /** From now on Ctrl-C aborts the signal, instead of ending the process. */
  untilInterrupted(): AbortSignal;
}

/** The terminal that this process runs in. */
export function terminal(): Io {
  // `… | head` closes our output: the reader wants no more, which is no error.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    progress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001B[K${line ? '' : '\r'}`);
    },
    stdin: () => buffer(process.stdin),
    env: process.env,
    untilInterrupted: () => {
      const ending = new AbortController();
      process.once('SIGINT', () => ending.abort());
      return ending.signal;
    },
  };
}
