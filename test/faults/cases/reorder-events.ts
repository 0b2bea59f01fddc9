import { Chaos } from '../chaos.js';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import { Workload } from '../workload.js';

/** R7: the broker delivers in another order and too often; in the end the whole day once more. */
export const reorder: Fault = {
  id: 'R7',
  title: 'duplicates and another order',
  run: async (context) => [
    await disturb(context, 'each event once, in any order within 20 messages', 1),
    await disturb(context, 'each event 3 times, in any order within 20 messages, then all again', 3),
  ],
};

function disturb(context: FaultContext, fault: string, copies: number) {
  return withFaultSystem(context, { id: 'R7', fault }, async (system) => {
    const { random, short } = context;
    const chaos = await Chaos.begin(system.broker, random, { copies, window: 20 });
    const work = new Workload(system.flows, random, { atOnce: 24, atMost: short ? 60 : 400 });
    await work.ended;
    await system.settle();
    if (copies > 1) await chaos.replay();
    const injected = chaos.passed.length * copies;
    await chaos.end();
    return { verdict: await system.settle(), injected };
  });
}
