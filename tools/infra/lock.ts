import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { InfraError } from './infra-error.js';
import { identify, isAlive } from './processes.js';
import type { ProcessIdentity } from './processes.js';
import { waitFor } from './wait.js';

/** Longer than a first start with its downloads on a slow line. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Runs `work` while no other process of this machine holds the same lock file. The lock of a process that
 * died is taken over.
 * @throws {InfraError} the other one does not finish
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const taken = await waitFor(() => take(file), PATIENCE_MS, 100);
  if (!taken) throw new InfraError(`Another start is still under way; if there is none, remove ${file}`);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
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
