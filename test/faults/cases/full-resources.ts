import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import type { KeptAlive } from '../kept-alive.js';
import { probeOutage, takenAfterAll } from '../probe.js';
import { setDiskAlarm } from '../broker-alarms.js';
import { smallDisk, withServers } from '../small-disk.js';
import type { FaultSystem } from '../fault-system.js';
import { terminateConnections } from '../terminate.js';
import { Workload } from '../workload.js';

const run = promisify(execFile);
const OUTAGE_MS = 6_000;

/** R28: no space and no file handles left, until there are again; nobody restarts anything. */
export const full: Fault = {
  id: 'R28',
  title: 'disk full, no file handles',
  run: async (context) => [
    await databaseDiskFull(context),
    await exhausted(context, 'broker accepts no messages (disk alarm)', {
      begin: ({ servers }) => setDiskAlarm(servers, true),
      end: ({ servers }) => setDiskAlarm(servers, false),
      isRefused: true,
    }),
    await exhausted(context, 'client-service out of file handles', withoutHandles('client-service')),
    await exhausted(context, 'supplier-service out of file handles', withoutHandles('supplier-service')),
    await exhausted(context, 'gateway out of file handles', withoutHandles('gateway')),
  ],
};

interface Exhaustion {
  begin(system: FaultSystem): Promise<void>;
  end(system: FaultSystem): Promise<void>;
  /** Every call is refused meanwhile. */
  isRefused?: boolean;
}

function exhausted(context: FaultContext, fault: string, { begin, end, isRefused }: Exhaustion) {
  return withFaultSystem(context, { id: 'R28', fault }, async (system) => {
    const work = new Workload(system.flows, context.random, { atOnce: 10 });
    await pause(2_000);
    await begin(system);
    await pause(1_500);
    const probe = isRefused
      ? await probeOutage(system, fault, { parted: false })
      : { odd: [], refusedKeys: [] };
    await pause(OUTAGE_MS);
    await end(system);
    system.journal.mark(fault);
    await pause(2_000);
    await work.stop();
    const verdict = await system.settle();
    return { verdict, injected: 1, odd: [...probe.odd, ...(await takenAfterAll(system, probe.refusedKeys))] };
  });
}

/** A file takes all the space that is left; PostgreSQL has to say so, and to go on when it is gone. */
async function databaseDiskFull(context: FaultContext) {
  const servers = await smallDisk();
  const ballast = join(servers.folder, 'postgres', 'ballast');
  const fill = async () => {
    await run('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1M']).catch(() => undefined);
    // The last pages too.
    await run('dd', ['if=/dev/zero', `of=${ballast}.rest`, 'bs=4k']).catch(() => undefined);
  };
  return withServers(context, servers, (own) =>
    exhausted(own, "database's disk (tmpfs) full", {
      begin: fill,
      end: async () => {
        await rm(`${ballast}.rest`, { force: true });
        await rm(ballast);
        // Where it had to write its log it has ended, and whoever keeps it alive starts it again.
        await own.servers.postgres.start();
      },
    }),
  );
}

/** No file more than are open now, and the connections to the database ended, so that new ones are needed. */
function withoutHandles(app: 'client-service' | 'supplier-service' | 'gateway'): Exhaustion {
  const processesOf = (system: FaultSystem): KeptAlive[] =>
    app === 'gateway' ? system.gateways : system.services[app];
  const limit = async (system: FaultSystem, handles: (pid: number) => Promise<number>) => {
    for (const { pid } of processesOf(system))
      if (pid) await run('prlimit', [`--pid=${pid}`, `--nofile=${await handles(pid)}:`]);
  };
  return {
    begin: async (system) => {
      await limit(system, async (pid) => (await readdir(`/proc/${pid}/fd`)).length - 4);
      await terminateConnections(system);
    },
    end: (system) => limit(system, async () => HANDLES),
  };
}

/** As many as any system gives a process. */
const HANDLES = 1_024;
