import { setTimeout as pause } from 'node:timers/promises';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import { goneAndBack, type Outage } from '../outage.js';
import { terminateConnections } from '../terminate.js';
import { Workload } from '../workload.js';

const outages: Outage[] = [
  {
    fault: 'database killed -9, back after 5 s',
    parted: true,
    begin: ({ servers }) => servers.postgres.kill(),
    end: ({ servers }) => servers.postgres.start(),
  },
  {
    fault: 'database stopped "immediate", back after 5 s',
    parted: true,
    begin: async ({ servers }) => void process.kill(servers.postgres.pid, 'SIGQUIT'),
    end: ({ servers }) => servers.postgres.start(),
  },
];

/** R5: the database goes, in every way, and comes back. */
export const database: Fault = {
  id: 'R5',
  title: 'the database goes and comes back',
  run: async (context) => {
    const rows = [];
    for (const outage of outages) rows.push(await goneAndBack(context, 'R5', outage));
    return [...rows, await terminated(context)];
  },
};

function terminated(context: FaultContext) {
  return withFaultSystem(
    context,
    { id: 'R5', fault: 'pg_terminate_backend of all, every second' },
    async (system) => {
      const work = new Workload(system.flows, context.random, { atOnce: 10 });
      const rounds = context.short ? 4 : 15;
      for (let round = 0; round < rounds; round += 1) {
        await pause(1_000);
        await terminateConnections(system);
        system.journal.mark('terminated');
      }
      await work.stop();
      return { verdict: await system.settle(), injected: rounds };
    },
  );
}
