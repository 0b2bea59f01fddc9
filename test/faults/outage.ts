import { setTimeout as pause } from 'node:timers/promises';
import { withFaultSystem, type Fault, type FaultContext } from './fault.js';
import type { FaultSystem } from './fault-system.js';
import { probeOutage, takenAfterAll } from './probe.js';
import { Workload } from './workload.js';

/** A part that goes and comes back. */
export interface Outage {
  fault: string;
  /** Connections break. */
  parted: boolean;
  begin(system: FaultSystem): Promise<void>;
  end(system: FaultSystem): Promise<void>;
}

/** Under load the part goes and comes back, twice; orders that were refused meanwhile must not have been taken. */
export function goneAndBack(
  context: FaultContext,
  id: Fault['id'],
  { fault, parted, begin, end }: Outage,
): ReturnType<typeof withFaultSystem> {
  return withFaultSystem(context, { id, fault }, async (system) => {
    const work = new Workload(system.flows, context.random, { atOnce: 10 });
    const rounds = context.short ? 1 : 2;
    const odd: string[] = [];
    const refused: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await pause(3_000);
      await begin(system);
      // The first message after an alarm is what tells a connection of it.
      await pause(2_000);
      const probe = await probeOutage(system, fault, { parted });
      odd.push(...probe.odd);
      refused.push(...probe.refusedKeys);
      await pause(3_000);
      await end(system);
      system.journal.mark(fault);
    }
    await pause(3_000);
    await work.stop();
    const verdict = await system.settle();
    return { verdict, injected: rounds, odd: [...odd, ...(await takenAfterAll(system, refused))] };
  });
}
