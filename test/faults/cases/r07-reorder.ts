import { Chaos } from '../chaos.js';
import { onStage, type Fault } from '../fault.js';
import { Workload } from '../workload.js';

const fault = 'each event 3 times, within a window of 20, then all again';

/** R7: the broker delivers everything too often and in another order; in the end the whole day once more. */
export const reorder: Fault = {
  id: 'R7',
  title: 'duplicates and another order',
  run: async (context) => [
    await onStage(context, { id: 'R7', fault }, async (stage) => {
      const { random, short } = context;
      const chaos = await Chaos.begin(stage.broker, random, { copies: 3, window: 20 });
      const work = new Workload(stage.flows, random, { atOnce: 24, atMost: short ? 60 : 400 });
      await work.ended;
      await stage.settle();
      await chaos.replay();
      const injected = chaos.passed.length * 3;
      await chaos.end();
      return { verdict: await stage.settle(), injected };
    }),
  ],
};
