import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SERVICES, wireSideOf, type ServiceName, type WireSide } from '@app/contracts';
import { eventually } from '../../support/eventually.js';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import { backUp, restore } from '../restored.js';
import type { FaultSystem } from '../fault-system.js';
import { Workload } from '../workload.js';

/**
 * R22: a side's database is lost and comes back from a backup that is older than what people have been told. It asks
 * the other side for its own forgotten decisions before it acts again.
 */
export const restored: Fault = {
  id: 'R22',
  title: 'one side restored from a backup',
  run: async (context) => {
    const rows = [];
    for (const service of SERVICES) rows.push(await lostAndRestored(context, service));
    return rows;
  },
};

function lostAndRestored(context: FaultContext, service: ServiceName) {
  const fault = `${service}'s database lost, backup from before, resync`;
  return withFaultSystem(context, { id: 'R22', fault }, async (system) => {
    const sinceBackupMs = context.short ? 5_000 : 30_000;
    const work = new Workload(system.flows, context.random, { atOnce: 10 });
    await pause(5_000);
    await backUp(system, service);
    await pause(sinceBackupMs);
    const open = system.journal.close();
    // What is on its way to the other side arrives: what nobody else has seen cannot come back.
    await eventually('nothing is on its way', async () => (await onTheWay(system)) === 0);
    const told = system.journal.acknowledged.length;
    await restore(system, service);
    await system.services[service][0].start();
    const begun = Date.now();
    const held = await resync(system, service);
    const tookMs = Date.now() - begun;
    open();
    system.journal.mark('resynced');
    await pause(5_000);
    await work.stop();
    return {
      verdict: await system.settle(),
      injected: 1,
      notes: [
        `${told} writes acknowledged before; ${held} open orders held, all equal again after ${(tookMs / 1_000).toFixed(1)} s`,
      ],
    };
  });
}

/** @returns how many open orders were held until they were equal */
async function resync(system: FaultSystem, service: ServiceName): Promise<number> {
  const side = wireSideOf(service);
  const answer = await eventually('the operator is heard', async () => {
    const got = await system
      .as('operator')
      .once<{ orders: number }>('POST', '/v1/ops/resync', { side }, randomUUID());
    return got?.status === 200 ? got : undefined;
  });
  await eventually(
    'all are equal again',
    async () => {
      const [{ left }] = await system.checker.query<{ left: number }>(
        side,
        'SELECT count(*)::int AS left FROM resyncs',
      );
      return left === 0;
    },
    90_000,
  );
  return answer.body.orders;
}

async function onTheWay(system: FaultSystem): Promise<number> {
  const outbox = async (side: WireSide) =>
    (await system.checker.query<{ left: number }>(side, 'SELECT count(*)::int AS left FROM outbox'))[0].left;
  return (await system.broker.messagesLeft()) + (await outbox('client')) + (await outbox('supplier'));
}
