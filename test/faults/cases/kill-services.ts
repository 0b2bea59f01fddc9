import { setTimeout as pause } from 'node:timers/promises';
import { withFaultSystem, type Fault } from '../fault.js';
import { Workload } from '../workload.js';

/** R2: either service is killed again and again, by chance, while orders travel. */
export const kill: Fault = {
  id: 'R2',
  title: 'kill -9 of either service at random',
  run: async (context) => [
    await withFaultSystem(
      context,
      { id: 'R2', fault: 'kill -9 of either service, 1 to 3 s after it was ready' },
      async (system) => {
        const { random } = context;
        const work = new Workload(system.flows, random, { atOnce: 10 });
        const kills = context.short ? 4 : 30;
        const victims = [...system.services['client-service'], ...system.services['supplier-service']];
        for (let count = 0; count < kills;) {
          const victim = random.pick(victims);
          await victim.ready();
          await pause(random.integer(1_000, 3_000));
          if (!(await victim.bounce())) continue;
          system.journal.mark(`kill ${victim.name}`);
          count += 1;
        }
        await work.stop();
        return { verdict: await system.settle(), injected: kills };
      },
    ),
  ],
};
