import { Chaos } from '../chaos.js';
import { onStage, type Fault, type FaultContext } from '../fault.js';
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
  return onStage(context, { id: 'R7', fault }, async (stage) => {
    const { random, short } = context;
    const chaos = await Chaos.begin(stage.broker, random, { copies, window: 20 });
    const work = new Workload(stage.flows, random, { atOnce: 24, atMost: short ? 60 : 400 });
    await work.ended;
    await stage.settle();
    if (copies > 1) await chaos.replay();
    const injected = chaos.passed.length * copies;
    await chaos.end();
    return { verdict: await stage.settle(), injected };
  });
}
