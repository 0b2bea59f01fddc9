import type { CloudEvent } from '@app/contracts';
import { eventually } from '../../support/eventually.js';
import { Chaos } from '../chaos.js';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import { variablesOf } from '../mutants.js';
import type { FaultSystem } from '../fault-system.js';
import { Workload } from '../workload.js';
import { decidedTwice } from './decided-twice.js';

/** R26: an event that cannot be applied blocks its order alone; after repair both sides come to the same end. */
export const blocked: Fault = {
  id: 'R26',
  title: 'blocked and repaired',
  run: async (context) => [
    await spoiltOnTheWay(context),
    await defectRepaired(context),
    await decidedTwice(context),
  ],
};

/** Some quotations are spoilt on their way; an operator has them sent again. */
function spoiltOnTheWay(context: FaultContext) {
  return withFaultSystem(
    context,
    { id: 'R26', fault: 'quotations damaged on the way, then resent' },
    async (system) => {
      let spoilt = 0;
      const chaos = await Chaos.begin(system.broker, context.random, {
        copies: 1,
        window: 1,
        spoil: (body) => {
          const changed = spoilQuotation(body);
          if (!changed || context.random.next() > 0.3) return undefined;
          spoilt += 1;
          return changed;
        },
      });
      await placeAndWait(system, context.short ? 10 : 60);
      const ids = await blockedOrders(system);
      await chaos.end();
      const neighbours = new Workload(system.flows, context.random, { atOnce: 5, atMost: 10 });
      await neighbours.ended;
      const operator = system.as('operator');
      for (const id of ids)
        await operator.once('POST', `/v1/ops/orders/${id}/resend`, { side: 'supplier', fromSequence: 1 });
      const odd = ids.length === spoilt ? [] : [`${spoilt} damaged, ${ids.length} blocked`];
      return { verdict: await system.settle(), injected: spoilt, odd };
    },
  );
}

/** A version with a defect blocks orders; the next version is deployed, and an operator redrives the dead letters. */
function defectRepaired(context: FaultContext) {
  const fault = 'a defect blocks orders, is repaired, redrive';
  return withFaultSystem(context, { id: 'R26', fault }, async (system) => {
    const [client] = system.services['client-service'];
    client.arm(variablesOf('throw-on-quotation'));
    await client.bounce('SIGTERM');
    await client.ready();
    await placeAndWait(system, context.short ? 5 : 30);
    const ids = await eventually('the orders are blocked', async () => {
      const found = await blockedOrders(system);
      return found.length === system.journal.expectedEnds.size ? found : undefined;
    });
    client.arm({});
    await client.bounce('SIGTERM');
    await client.ready();
    const operator = system.as('operator');
    const letters = await operator.read<{ items: { id: string }[] }>('/v1/ops/dead-letters?limit=200');
    const odd: string[] = [];
    for (const { id } of letters?.items ?? []) {
      const answer = await operator.once('POST', `/v1/ops/dead-letters/${id}/redrive`);
      if (answer?.status !== 200) odd.push(`redrive got ${answer?.status}`);
    }
    return { verdict: await system.settle(), injected: ids.length, odd };
  });
}

async function placeAndWait(system: FaultSystem, count: number): Promise<void> {
  const ids = await system.ordersAt('placed', count, 'QUOTED');
  await eventually(
    'all are answered or blocked',
    async () => {
      const rows = await system.checker.query<{ id: string }>(
        'client',
        "SELECT id FROM orders WHERE status = 'QUOTED' OR blocked_code IS NOT NULL",
      );
      return ids.every((id) => rows.some((row) => row.id === id));
    },
    30_000,
  );
}

const blockedOrders = async (system: FaultSystem) =>
  (
    await system.checker.query<{ id: string }>(
      'client',
      'SELECT id FROM orders WHERE blocked_code IS NOT NULL',
    )
  ).map(({ id }) => id);

/** @returns the event with its quotation made unreadable; undefined where it has none */
function spoilQuotation(body: Buffer): Buffer | undefined {
  const event = JSON.parse(body.toString()) as CloudEvent<{ quotation: unknown }>;
  if (!event.type.includes('quotation.issued')) return undefined;
  event.data.quotation = 'spoilt';
  return Buffer.from(JSON.stringify(event));
}
