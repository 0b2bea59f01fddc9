import { WIRE_SIDES } from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../support/eventually.js';
import type { Verdict } from '../checker.js';
import { withFaultSystem, type FaultContext } from '../fault.js';
import { backUp, restore } from '../restored.js';
import { isClean, type FaultSystem } from '../fault-system.js';

const BLOCKED = `SELECT id FROM orders WHERE blocked_code = 'sequence-conflict'`;
const reason = { code: 'price' };

/**
 * The supplier's database comes back from a backup, nobody thinks of a resync, and its people decide again, otherwise:
 * two decisions under one sequence. Neither is applied over the other; both sides show the order as blocked.
 */
export function decidedTwice(context: FaultContext) {
  const fault = 'supplier restored, people went on deciding: a conflict, shown on both sides';
  return withFaultSystem(context, { id: 'R26', fault }, async (system) => {
    const ids = await system.ordersAt('received', context.short ? 5 : 20, 'QUOTED');
    await backUp(system, 'supplier-service');
    await Promise.all(ids.map((id) => decide(system, id, 'confirm')));
    await eventually('all are quoted', async () => {
      const quoted = await system.checker.query('client', `SELECT id FROM orders WHERE status = 'QUOTED'`);
      return quoted.length === ids.length;
    });
    await restore(system, 'supplier-service');
    await system.services['supplier-service'][0].start();
    await Promise.all(ids.map((id) => decide(system, id, 'reject', { reason })));
    await areBlocked(system, 'client', ids.length);
    await eventually('the operator is heard', async () => {
      const body = { side: 'supplier' };
      const answer = await system.as('operator').once('POST', '/v1/ops/resync', body, randomUUID());
      return answer?.status === 200;
    });
    await areBlocked(system, 'supplier', ids.length);
    const verdict = await system.settle(undefined, (look) => isClean(without(look, ids)));
    const letters = WIRE_SIDES.flatMap((side) => ids.map(() => `${side} sequence-conflict`));
    return {
      verdict: without(verdict, ids),
      injected: ids.length,
      expectedDeadLetters: letters,
      odd: await swallowed(system, ids),
    };
  });
}

const decide = (system: FaultSystem, id: string, kind: string, body: object = {}) =>
  system.flows.manual.supplier.write({
    kind,
    side: 'supplier',
    path: `/v1/supplier/orders/${id}/${kind}`,
    body,
    orderId: id,
  });

const areBlocked = (system: FaultSystem, side: (typeof WIRE_SIDES)[number], count: number) =>
  eventually(
    `${count} orders are blocked on the ${side}'s side`,
    async () => (await system.checker.query(side, BLOCKED)).length === count,
    60_000,
  );

/** What the people of both companies, and the operator, are not told of a conflict. */
async function swallowed(system: FaultSystem, ids: readonly string[]): Promise<string[]> {
  const { buyer, supplier } = system.flows.manual;
  const looks = ids.flatMap((id) => [
    look(buyer, `/v1/orders/${id}`, 'QUOTED'),
    look(supplier, `/v1/supplier/orders/${id}`, 'REJECTED'),
  ]);
  return (await Promise.all(looks)).flat();
}

async function look(
  caller: FaultSystem['flows']['manual']['buyer'],
  path: string,
  status: string,
): Promise<string[]> {
  const order = await caller.read<{ status: string; blocked: { code: string } | null }>(path);
  if (order?.status === status && order.blocked?.code === 'sequence-conflict') return [];
  return [`a conflict is told as ${order?.status} and ${order?.blocked?.code ?? 'not blocked'}`];
}

/** A conflict is undecided on purpose: what is said of these orders is no fault, as long as they are shown. */
function without(verdict: Verdict, ids: readonly string[]): Verdict {
  const others = (texts: readonly string[]) => texts.filter((text) => !ids.some((id) => text.includes(id)));
  return {
    ...verdict,
    lost: others(verdict.lost),
    doubled: others(verdict.doubled),
    stuck: others(verdict.stuck),
    disagreeing: others(verdict.disagreeing),
  };
}
