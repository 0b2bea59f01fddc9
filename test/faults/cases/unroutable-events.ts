import { setTimeout as pause } from 'node:timers/promises';
import { counterpartOf, eventsExchange, inboxQueue, SERVICES, wireSideOf } from '@app/contracts';
import { withFaultSystem, type Fault } from '../fault.js';
import { Workload } from '../workload.js';

const OUTBOX = 'SELECT count(*)::int AS kept FROM outbox';

/** R9: nobody is bound to an exchange. The broker confirms what it cannot route: only the return tells. */
export const unroutable: Fault = {
  id: 'R9',
  title: 'binding deleted, and back',
  run: async (context) => [
    await withFaultSystem(
      context,
      { id: 'R9', fault: 'binding deleted for 5 s, each side in turn' },
      async (system) => {
        const odd: string[] = [];
        const work = new Workload(system.flows, context.random, { atOnce: 8 });
        for (const service of SERVICES) {
          const exchange = eventsExchange(service);
          const inbox = inboxQueue(counterpartOf(service));
          await pause(2_000);
          await system.broker.unbind(exchange, inbox);
          await pause(5_000);
          const side = wireSideOf(service);
          const [{ kept }] = await system.checker.query<{ kept: number }>(side, OUTBOX);
          if (kept === 0) odd.push(`${service} keeps nothing in its outbox while its events are returned`);
          await system.broker.bind(exchange, inbox);
          system.journal.mark('bound again');
        }
        await pause(2_000);
        await work.stop();
        return { verdict: await system.settle(), injected: SERVICES.length, odd };
      },
    ),
  ],
};
