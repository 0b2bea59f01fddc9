import { setTimeout as pause } from 'node:timers/promises';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import { probeOutage, takenAfterAll } from '../probe.js';
import type { FaultSystem } from '../fault-system.js';
import { terminateConnections } from '../terminate.js';
import { Workload } from '../workload.js';

/** R5: the database goes, in every way, and comes back. */
export const database: Fault = {
  id: 'R5',
  title: 'the database goes and comes back',
  run: async (context) => [
    await goneAndBack(context, 'database killed -9, back after 5 s', ({ servers }) =>
      servers.postgres.kill(),
    ),
    await goneAndBack(context, 'database stopped "immediate", back after 5 s', async ({ servers }) => {
      process.kill(servers.postgres.pid, 'SIGQUIT');
    }),
    await terminated(context),
  ],
};

function goneAndBack(context: FaultContext, fault: string, end: (system: FaultSystem) => Promise<void>) {
  return withFaultSystem(context, { id: 'R5', fault }, async (system) => {
    const work = new Workload(system.flows, context.random, { atOnce: 10 });
    const rounds = context.short ? 1 : 2;
    const odd: string[] = [];
    const refused: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await pause(3_000);
      await end(system);
      await pause(1_000);
      const probe = await probeOutage(system, fault, { parted: true });
      odd.push(...probe.odd);
      refused.push(...probe.refusedKeys);
      await pause(3_000);
      await system.servers.postgres.start();
      system.journal.mark(fault);
    }
    await pause(3_000);
    await work.stop();
    const verdict = await system.settle();
    return { verdict, injected: rounds, odd: [...odd, ...(await takenAfterAll(system, refused))] };
  });
}

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
