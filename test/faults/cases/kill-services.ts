import { setTimeout as pause } from 'node:timers/promises';
import { onStage, type Fault } from '../fault.js';
import { Workload } from '../workload.js';

/** R2: either service is killed again and again, by chance, while orders travel. */
export const kill: Fault = {
  id: 'R2',
  title: 'kill -9 of either service at random',
  run: async (context) => [
    await onStage(
      context,
      { id: 'R2', fault: 'kill -9 of either service, 1 to 3 s after it was ready' },
      async (stage) => {
        const { random } = context;
        const work = new Workload(stage.flows, random, { atOnce: 10 });
        const kills = context.short ? 4 : 30;
        const victims = [...stage.services['client-service'], ...stage.services['supplier-service']];
        for (let count = 0; count < kills;) {
          const victim = random.pick(victims);
          await victim.ready();
          await pause(random.integer(1_000, 3_000));
          if (!(await victim.bounce())) continue;
          stage.journal.mark(`kill ${victim.name}`);
          count += 1;
        }
        await work.stop();
        return { verdict: await stage.settle(), injected: kills };
      },
    ),
  ],
};
