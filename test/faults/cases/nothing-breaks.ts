import { onStage, type Fault } from '../fault.js';
import { Workload } from '../workload.js';

/** R1: nothing breaks; what the clients were told is what both sides hold. */
export const plain: Fault = {
  id: 'R1',
  title: 'nothing breaks',
  run: async (context) => [
    await onStage(context, { id: 'R1', fault: 'nothing breaks' }, async (stage) => {
      const atMost = context.short ? 40 : 1_000;
      const work = new Workload(stage.flows, context.random, { atOnce: context.short ? 10 : 24, atMost });
      await work.ended;
      return { verdict: await stage.settle(), injected: 0 };
    }),
  ],
};
