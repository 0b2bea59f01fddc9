import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pg from 'pg';
import { makePrivateFolder, serverAccount } from './account.js';
import { InfraError } from './infra-error.js';
import { withLock, type Waiting } from './lock.js';
import { requireFreePort } from './ports.js';
import { postgresPrograms } from './postgres-programs.js';
import type { PostgresPrograms } from './postgres-programs.js';
import { executableOf, endProcess, identify, isAlive, startServer } from './processes.js';
import type { ProcessIdentity } from './processes.js';
import type { Progress } from './progress.js';
import { lastLines, run } from './run.js';
import type { RunningServer } from './running-server.js';
import { runningServer } from './running-server.js';
import { currentProcess, findRunning, writeRecord } from './server-record.js';
import { ADMIN, PORT_VARIABLES } from './settings.js';
import { waitFor } from './wait.js';

/** A crash recovery replays at most `max_wal_size`: minutes on a slow disk. */
const READY_WITHIN_MS = 180_000;
/** A fast shutdown writes all changed pages first. */
const STOP_WITHIN_MS = 30_000;
/** The backends of a postmaster that was killed let go of their memory only when they notice. */
const CRASH_AFTERMATH_MS = 15_000;

/** Everything durable stays on; the rest fits two small databases on a developer's machine. */
const SERVER_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  wal_buffers: '16MB',
  min_wal_size: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/**
 * One arena, and no memory handed back after each statement: without, a fifth of the server's time goes into
 * asking the kernel for the same pages again. Source: docs/decisions/0002-real-servers-embedded.md
 */
const MALLOC_SETTINGS = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '33554432',
  MALLOC_TRIM_THRESHOLD_: '134217728',
};

export interface PostgresOptions extends Waiting {
  /** Holds the data, the log and the record of the running server. */
  folder: string;
  port: number;
  /** Of PostgreSQL, by name: instead of a developer's or beside them. */
  settings?: Record<string, string>;
}

/**
 * Starts the embedded PostgreSQL, or takes over the one that already runs in this folder.
 * @throws {InfraError} port taken, data of another major version, or the server does not come up
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningServer> {
  const programs = await postgresPrograms(options);
  await makePrivateFolder(options.folder);
  return withLock(join(options.folder, 'start.lock'), 'PostgreSQL', options, () =>
    startLocked(options, programs),
  );
}

async function startLocked(options: PostgresOptions, programs: PostgresPrograms): Promise<RunningServer> {
  const { folder, port, progress } = options;
  const running = await findRunning(folder, programs.folder);
  const howToStop = { folder, signal: 'SIGINT' as const, graceMs: STOP_WITHIN_MS };
  if (running)
    return runningServer.takeOver(running, { name: 'PostgreSQL', ports: [port], progress }, howToStop);
  await requireMajor(folder, programs.major);
  await endForgotten(folder, programs);
  await requireFreePort(port, 'PostgreSQL', PORT_VARIABLES.postgres);
  await createData(folder, programs, progress);
  progress('PostgreSQL: starting');
  const server = await startUntilReady(options, programs);
  return runningServer.started({ server, helpers: [] }, howToStop);
}

const dataIn = (folder: string) => join(folder, 'data');
const logIn = (folder: string) => join(folder, 'postgres.log');

async function requireMajor(folder: string, major: string): Promise<void> {
  const file = join(dataIn(folder), 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = (await readFile(file, 'utf8')).trim();
  if (found === major) return;
  throw new InfraError(
    `The data in ${dataIn(folder)} were written by PostgreSQL ${found}, this is ${major}: they stay as they are; "npm run reset" starts with empty ones`,
  );
}

/**
 * Ends a server that runs on these data without a record, since the start that brought it up was killed in between.
 * @throws {InfraError} its programs are in another folder, as after an update: without its pid file it would shut down
 * under whoever uses it
 */
async function endForgotten(folder: string, programs: PostgresPrograms): Promise<void> {
  const file = join(dataIn(folder), 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  const process = identify(pid);
  const program = process && executableOf(pid);
  if (process && program === programs.postgres) await endProcess(process, 'SIGINT', STOP_WITHIN_MS);
  else if (program && basename(program) === basename(programs.postgres))
    throw new InfraError(
      `PostgreSQL of this checkout already runs as process ${pid}, with other programs (${program}): end its start first, or the process itself by "kill -INT ${pid}"`,
    );
  // PostgreSQL would take any living process with that number for another server.
  await rm(file, { force: true });
}

/** Renamed when complete: half a folder, left by a Ctrl-C, is never taken for data. */
async function createData(folder: string, programs: PostgresPrograms, progress: Progress): Promise<void> {
  if (existsSync(dataIn(folder))) return;
  progress('PostgreSQL: creating the data folder');
  const partial = join(folder, 'data.partial');
  await rm(partial, { recursive: true, force: true });
  const args = ['-D', partial, '-U', ADMIN, '--auth=trust', '--encoding=UTF8', '--locale=C'];
  await run(programs.initdb, args, { ...serverAccount(), cwd: '/', env: environment(folder) });
  await rename(partial, dataIn(folder));
}

const environment = (folder: string) => ({
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  HOME: folder,
  ...MALLOC_SETTINGS,
});

async function startUntilReady(
  options: PostgresOptions,
  programs: PostgresPrograms,
): Promise<ProcessIdentity> {
  const deadline = Date.now() + CRASH_AFTERMATH_MS;
  for (;;) {
    const server = await launch(options, programs);
    await writeRecord(options.folder, {
      server,
      helpers: [],
      owner: currentProcess(),
      ports: [options.port],
    });
    if (await becomesReady(server, options.port)) return server;
    const log = lastLines(await readFile(logIn(options.folder), 'utf8'));
    if (Date.now() > deadline || !/still in use|lock file/.test(log)) {
      await endProcess(server, 'SIGQUIT', 5_000);
      throw new InfraError(`PostgreSQL did not come up: ${log}`);
    }
  }
}

const launch = ({ folder, port, settings }: PostgresOptions, programs: PostgresPrograms) =>
  startServer({
    command: programs.postgres,
    args: [
      '-D',
      dataIn(folder),
      '-p',
      String(port),
      ...Object.entries({ ...SERVER_SETTINGS, ...settings }).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ],
    cwd: '/',
    env: environment(folder),
    logFile: logIn(folder),
  });

async function becomesReady(server: ProcessIdentity, port: number): Promise<boolean> {
  const answer = await waitFor(
    async () => (isAlive(server) ? (await answers(port)) && 'ready' : 'ended'),
    READY_WITHIN_MS,
    30,
  );
  return answer === 'ready';
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: ADMIN,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
