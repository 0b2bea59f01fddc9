import { setTimeout as pause } from 'node:timers/promises';
import { onStage, type Fault, type FaultContext } from '../fault.js';
import { probeOutage, takenAfterAll } from '../probe.js';
import type { Stage } from '../stage.js';
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

function goneAndBack(context: FaultContext, fault: string, end: (stage: Stage) => Promise<void>) {
  return onStage(context, { id: 'R5', fault }, async (stage) => {
    const work = new Workload(stage.flows, context.random, { atOnce: 10 });
    const rounds = context.short ? 1 : 2;
    const odd: string[] = [];
    const refused: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await pause(3_000);
      await end(stage);
      await pause(1_000);
      const probe = await probeOutage(stage, fault, { parted: true });
      odd.push(...probe.odd);
      refused.push(...probe.refusedKeys);
      await pause(3_000);
      await stage.servers.postgres.start();
      stage.journal.mark(fault);
    }
    await pause(3_000);
    await work.stop();
    const verdict = await stage.settle();
    return { verdict, injected: rounds, odd: [...odd, ...(await takenAfterAll(stage, refused))] };
  });
}

function terminated(context: FaultContext) {
  return onStage(context, { id: 'R5', fault: 'pg_terminate_backend of all, every second' }, async (stage) => {
    const work = new Workload(stage.flows, context.random, { atOnce: 10 });
    const rounds = context.short ? 4 : 15;
    for (let round = 0; round < rounds; round += 1) {
      await pause(1_000);
      await terminateConnections(stage);
      stage.journal.mark('terminated');
    }
    await work.stop();
    return { verdict: await stage.settle(), injected: rounds };
  });
}
