import { setTimeout as pause } from 'node:timers/promises';
import { SERVICES } from '@app/contracts';
import { withFaultSystem, type Fault } from '../fault.js';
import { buildOlder, FIRST_VERSION } from '../older-build.js';
import { Workload } from '../workload.js';

/**
 * R27: an older version and this one beside each other on the same queues and databases, as in a rolling upgrade.
 * Both must hear events, of which only one replica takes care at a time: whoever has it is ended in turn.
 */
export const versions: Fault = {
  id: 'R27',
  title: 'old and new side by side',
  run: async (context) => {
    const older = await buildOlder(FIRST_VERSION, context.say);
    const fault = `services of ${FIRST_VERSION} and of this version side by side`;
    return [
      await withFaultSystem(context, { id: 'R27', fault, replicas: 2, older }, async (system) => {
        const work = new Workload(system.flows, context.random, { atOnce: 10 });
        const rounds = context.short ? 1 : 4;
        let bounces = 0;
        for (let round = 0; round < rounds; round += 1)
          for (const service of SERVICES)
            for (const app of system.services[service]) {
              await pause(2_000);
              await app.ready();
              await app.bounce('SIGTERM');
              bounces += 1;
            }
        await work.stop();
        const verdict = await system.settle();
        return { verdict, injected: bounces, notes: [`${work.orders} orders over both versions`] };
      }),
    ];
  },
};
