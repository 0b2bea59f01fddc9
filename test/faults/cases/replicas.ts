import { setTimeout as pause } from 'node:timers/promises';
import { withFaultSystem, type Fault, type FaultContext, type RowOptions } from '../fault.js';
import type { Verdict } from '../checker.js';
import type { FaultSystem } from '../fault-system.js';
import { Workload } from '../workload.js';

/** What a service is given to finish what it has in hand (docs/architecture.md, "Starting and stopping"). */
const DRAIN_WITHIN_MS = 25_000;

async function killAndRestart(
  system: FaultSystem,
  { random, short }: FaultContext,
): Promise<{ verdict: Verdict } & RowOptions> {
  const work = new Workload(system.flows, random, { atOnce: 12 });
  const kills = short ? 4 : 20;
  for (let count = 0; count < kills;) {
    await pause(random.integer(2_000, 4_000));
    if (!(await random.pick(system.apps).bounce())) continue;
    system.journal.mark('kill');
    count += 1;
  }
  const drains: number[] = [];
  for (const app of system.apps) {
    await app.ready();
    const begun = Date.now();
    await app.bounce('SIGTERM');
    drains.push(Date.now() - begun);
  }
  await work.stop();
  const longest = Math.max(...drains);
  const odd = longest > DRAIN_WITHIN_MS ? [`a drain took ${longest} ms`] : [];
  const notes = [`longest orderly stop ${(longest / 1_000).toFixed(1)} s`];
  return { verdict: await system.settle(), injected: kills + drains.length, odd, notes };
}

/** R24: three of each app; one is killed every few seconds, then all are restarted one after the other. */
export const replicas: Fault = {
  id: 'R24',
  title: 'three of each app, one killed every few seconds, rolling restart',
  run: async (context) => [
    await withFaultSystem(
      context,
      { id: 'R24', fault: 'three of each app: kills, rolling restart', replicas: 3 },
      (system) => killAndRestart(system, context),
    ),
    await withFaultSystem(
      context,
      { id: 'R24', fault: 'the same with three partitions of each inbox', replicas: 3, inboxPartitions: 3 },
      (system) => killAndRestart(system, context),
    ),
  ],
};
