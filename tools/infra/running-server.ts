import { InfraError } from './infra-error.js';
import { endProcess, isAlive } from './processes.js';
import type { ProcessIdentity } from './processes.js';
import type { Progress } from './progress.js';
import { currentProcess, removeRecord, writeRecord } from './server-record.js';
import type { ServerRecord } from './server-record.js';

export interface RunningServer {
  readonly pid: number;
  /** False when another living process started it and will stop it. */
  readonly owned: boolean;
  /** Ends it in order and returns when it is gone, its helpers too. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would; the data stay. */
  kill(): Promise<void>;
}

export interface HowToStop {
  folder: string;
  signal: NodeJS.Signals;
  /** After that long it is ended by force. */
  graceMs: number;
  /** What speeds up an orderly end; its failure changes nothing. */
  prepare?: () => Promise<unknown>;
}

/** What a start was asked for. */
interface Wanted {
  name: string;
  ports: number[];
  progress: Progress;
}

interface Processes {
  server: ProcessIdentity;
  helpers: ProcessIdentity[];
}

function started({ server, helpers }: Processes, how: HowToStop, owned = true): RunningServer {
  const end = async (signal: NodeJS.Signals, graceMs: number) => {
    await endProcess(server, signal, graceMs);
    await Promise.all(helpers.map((helper) => endProcess(helper, signal, graceMs)));
    await removeRecord(how.folder);
  };
  return {
    pid: server.pid,
    owned,
    stop: async () => {
      await how.prepare?.().catch(() => undefined);
      await end(how.signal, how.graceMs);
    },
    kill: () => end('SIGKILL', 5_000),
  };
}

/**
 * The server that an earlier start left: its own when that start still lives, else ours from now on.
 * @throws {InfraError} it listens on other ports than those that are wanted
 */
async function takeOver(
  record: ServerRecord,
  { name, ports, progress }: Wanted,
  how: HowToStop,
): Promise<RunningServer> {
  if (record.ports.join() !== ports.join()) {
    throw new InfraError(
      `${name} of this checkout already runs as process ${record.server.pid} on port ${record.ports[0]}: end it first, or use that port`,
    );
  }
  const elsewhere = isAlive(record.owner);
  const until = elsewhere ? `, until the start that brought it up (process ${record.owner.pid}) ends` : '';
  progress(`${name}: already running (process ${record.server.pid})${until}`);
  if (!elsewhere) await writeRecord(how.folder, { ...record, owner: currentProcess() });
  return started(record, how, !elsewhere);
}

export const runningServer = { started, takeOver };
