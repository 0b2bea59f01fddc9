import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, readlinkSync } from 'node:fs';
import { serverAccount } from './account.js';
import { waitFor } from './wait.js';

/** A process id is used again some day; together with its start it is not. */
export interface ProcessIdentity {
  pid: number;
  started: string;
}

const hasProc = existsSync('/proc/self/stat');

/** @returns undefined when there is no such process, or it has ended and only waits to be collected */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = hasProc ? startedByProc(pid) : ask('lstart=', pid);
  return started ? { pid, started } : undefined;
}

export const isAlive = (process: ProcessIdentity) => identify(process.pid)?.started === process.started;

/** The program of a process, also one that was removed meanwhile: the path on Linux, elsewhere what `ps` knows. */
export function executableOf(pid: number): string | undefined {
  if (!hasProc) return ask('comm=', pid);
  try {
    return readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '');
  } catch {
    return undefined;
  }
}

export interface ServerCommand {
  command: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  logFile: string;
}

/**
 * Starts a server under the servers' account and in a process group of its own, so that a Ctrl-C in the
 * terminal does not reach it: it is stopped last, by us. What it writes goes to the end of its log file.
 */
export async function startServer({
  command,
  args,
  cwd,
  env,
  logFile,
}: ServerCommand): Promise<ProcessIdentity> {
  const log = openSync(logFile, 'a');
  const account = serverAccount();
  if (account.uid !== undefined && account.gid !== undefined) fchownSync(log, account.uid, account.gid);
  const child = spawn(command, args, { ...account, cwd, env, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.unref();
  const pid = child.pid!;
  return identify(pid) ?? { pid, started: 'ended at once' };
}

/**
 * Asks a process to end, waits, and ends it by force when it does not.
 * @param graceMs how long it may take to end by itself
 */
export async function endProcess(
  process: ProcessIdentity,
  signal: NodeJS.Signals,
  graceMs: number,
): Promise<void> {
  if (!sendSignal(process, signal)) return;
  if (await waitFor(() => !isAlive(process), graceMs)) return;
  sendSignal(process, 'SIGKILL');
  await waitFor(() => !isAlive(process), 5_000);
}

function sendSignal(target: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isAlive(target)) return false;
  try {
    process.kill(target.pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

function startedByProc(pid: number): string | undefined {
  try {
    return startOfLiving(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Of a process with many threads, as Erlang's, the first one may have ended while others still hold its sockets: a
 * port that it listened on is free only when they are gone too.
 * @param stat what /proc/PID/stat holds; the name in its field 2 may hold blanks and brackets
 * @returns field 22, its start in clock ticks since boot; undefined where it has ended
 */
export function startOfLiving(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, threads] = [fields[0], Number(fields[17])];
  if (state === 'X' || (state === 'Z' && threads <= 1)) return undefined;
  return fields[19];
}

function ask(field: string, pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
