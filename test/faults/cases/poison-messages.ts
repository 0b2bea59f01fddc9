import { setTimeout as pause } from 'node:timers/promises';
import { publishAs } from '../../support/foreign-messages.js';
import { idOf } from '../../support/system.js';
import { withFaultSystem, type Fault } from '../fault.js';
import { quantile } from '../journal.js';
import { POISONS } from '../poison.js';
import { MANUAL, type FaultSystem } from '../fault-system.js';
import { Workload } from '../workload.js';

/** R8: what must not be in an inbox becomes a dead letter with its reason; only its own order waits, nobody else. */
export const poison: Fault = {
  id: 'R8',
  title: 'poison in the inbox',
  run: async (context) => [
    await withFaultSystem(
      context,
      { id: 'R8', fault: `${POISONS.length} kinds of poison among sound orders` },
      async (system) => {
        const rounds = context.short ? 1 : 10;
        const calmMs = context.short ? 5_000 : 20_000;
        const poisoned = await system.ordersAt('received', rounds * POISONS.length, 'PLACED');
        const work = new Workload(system.flows, context.random, { atOnce: 6 });
        await pause(calmMs);
        const begun = Date.now();
        const blocked = await poisonAll(system, poisoned, calmMs);
        const ended = Date.now();
        await work.stop();
        for (const id of blocked) system.journal.expectedEnds.delete(id);
        const expected = poisoned.map((_, index) => `client ${POISONS[index % POISONS.length].code}`);
        const verdict = await system.settle(20_000, (seen) => seen.deadLetters.length >= expected.length);
        const calm = quantile(system.journal.latencies(0, begun), 0.99) ?? 0;
        const among = quantile(system.journal.latencies(begun, ended), 0.99) ?? 0;
        return {
          verdict: await system.settle(verdict.stuck.length > 0 ? 20_000 : 0),
          injected: poisoned.length,
          expectedDeadLetters: expected,
          odd: await wronglyBlocked(system, blocked),
          notes: [`p99 of the neighbours ${calm} ms before, ${among} ms among the poison`],
        };
      },
    ),
  ],
};

/** @returns the orders that have to be blocked by it */
async function poisonAll(
  system: FaultSystem,
  orders: readonly string[],
  withinMs: number,
): Promise<string[]> {
  const blocked: string[] = [];
  for (const [index, id] of orders.entries()) {
    const { body, blocks } = POISONS[index % POISONS.length];
    const order = { id, buyerId: idOf('city-hospital'), supplierId: idOf(MANUAL) };
    await publishAs(system.ground.vhost, 'supplier-service', body(order));
    if (blocks) blocked.push(id);
    await pause(withinMs / orders.length);
  }
  return blocked;
}

async function wronglyBlocked(system: FaultSystem, expected: readonly string[]): Promise<string[]> {
  const rows = await system.checker.query<{ id: string; code: string }>(
    'client',
    'SELECT id, blocked_code AS code FROM orders WHERE blocked_code IS NOT NULL',
  );
  const found = rows.map(({ id }) => id);
  return [
    ...rows
      .filter(({ id }) => !expected.includes(id))
      .map(({ code }) => `an order is blocked by ${code} and should not be`),
    ...expected.filter((id) => !found.includes(id)).map(() => 'an order is not blocked and should be'),
  ];
}
