import { withFaultSystem, type Fault } from '../fault.js';
import { Workload } from '../workload.js';

/** R1: nothing breaks; what the clients were told is what both sides hold. */
export const plain: Fault = {
  id: 'R1',
  title: 'nothing breaks',
  run: async (context) => [
    await withFaultSystem(context, { id: 'R1', fault: 'nothing breaks' }, async (system) => {
      const atMost = context.short ? 40 : 1_000;
      const work = new Workload(system.flows, context.random, { atOnce: context.short ? 10 : 24, atMost });
      await work.ended;
      return { verdict: await system.settle(), injected: 0 };
    }),
  ],
};
