import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { InfraError } from './infra-error.js';
import { identify, isAlive } from './processes.js';
import type { ProcessIdentity } from './processes.js';
import type { Progress } from './progress.js';
import { waitFor } from './wait.js';

/** Longer than a first start with its downloads on a slow line. */
const PATIENCE_MS = 10 * 60_000;

export interface Waiting {
  progress: Progress;
  /** Ends the wait for another one's lock when it is aborted. */
  signal?: AbortSignal;
}

/**
 * Runs `work` while no other process of this machine holds the same lock file. The lock of a process that
 * died is taken over.
 * @param name what is started, for the line that says whom it waits for
 * @throws {InfraError} the other one does not finish
 * @throws the signal's reason where it is aborted meanwhile
 */
export async function withLock<T>(
  file: string,
  name: string,
  waiting: Waiting,
  work: () => Promise<T>,
): Promise<T> {
  // The first try may only have removed the lock of a process that died.
  const taken = (await take(file)) || (await take(file)) || (await untilTaken(file, name, waiting));
  if (!taken) throw new InfraError(`Another start is still under way; if there is none, remove ${file}`);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function untilTaken(file: string, name: string, { progress, signal }: Waiting) {
  progress(`${name}: waiting for another start (process ${(await readHolder(file))?.pid ?? 'unknown'})`);
  const attempt = () => {
    signal?.throwIfAborted();
    return take(file);
  };
  return waitFor(attempt, PATIENCE_MS, 100);
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(identify(process.pid)), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  await dropIfAbandoned(file);
  return false;
}

/** Renamed before it is removed: of two processes that find it abandoned only one can rename it. */
async function dropIfAbandoned(file: string): Promise<void> {
  const holder = await readHolder(file);
  if (holder === undefined || isAlive(holder)) return;
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readHolder(file: string): Promise<ProcessIdentity | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
