import { setTimeout as pause } from 'node:timers/promises';
import { publishAs } from '../../support/foreign-messages.js';
import { idOf } from '../../support/system.js';
import { onStage, type Fault } from '../fault.js';
import { quantile } from '../journal.js';
import { POISONS } from '../poison.js';
import { MANUAL, type Stage } from '../stage.js';
import { Workload } from '../workload.js';

/** R8: what must not be in an inbox becomes a dead letter with its reason; only its own order waits, nobody else. */
export const poison: Fault = {
  id: 'R8',
  title: 'poison in the inbox',
  run: async (context) => [
    await onStage(
      context,
      { id: 'R8', fault: `${POISONS.length} kinds of poison among sound orders` },
      async (stage) => {
        const rounds = context.short ? 1 : 10;
        const calmMs = context.short ? 5_000 : 20_000;
        const poisoned = await stage.ordersAt('received', rounds * POISONS.length, 'PLACED');
        const work = new Workload(stage.flows, context.random, { atOnce: 6 });
        await pause(calmMs);
        const begun = Date.now();
        const blocked = await poisonAll(stage, poisoned, calmMs);
        const ended = Date.now();
        await work.stop();
        for (const id of blocked) stage.journal.expectedEnds.delete(id);
        const expected = poisoned.map((_, index) => `client ${POISONS[index % POISONS.length].code}`);
        const verdict = await stage.settle(20_000, (seen) => seen.deadLetters.length >= expected.length);
        const calm = quantile(stage.journal.latencies(0, begun), 0.99) ?? 0;
        const among = quantile(stage.journal.latencies(begun, ended), 0.99) ?? 0;
        return {
          verdict: await stage.settle(verdict.stuck.length > 0 ? 20_000 : 0),
          injected: poisoned.length,
          expectedDeadLetters: expected,
          odd: await wronglyBlocked(stage, blocked),
          notes: [`p99 of the neighbours ${calm} ms before, ${among} ms among the poison`],
        };
      },
    ),
  ],
};

/** @returns the orders that have to be blocked by it */
async function poisonAll(stage: Stage, orders: readonly string[], withinMs: number): Promise<string[]> {
  const blocked: string[] = [];
  for (const [index, id] of orders.entries()) {
    const { body, blocks } = POISONS[index % POISONS.length];
    const order = { id, buyerId: idOf('city-hospital'), supplierId: idOf(MANUAL) };
    await publishAs(stage.ground.vhost, 'supplier-service', body(order));
    if (blocks) blocked.push(id);
    await pause(withinMs / orders.length);
  }
  return blocked;
}

async function wronglyBlocked(stage: Stage, expected: readonly string[]): Promise<string[]> {
  const rows = await stage.checker.query<{ id: string; code: string }>(
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
