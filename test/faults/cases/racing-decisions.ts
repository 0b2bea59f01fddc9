import { randomUUID } from 'node:crypto';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import type { FaultSystem } from '../fault-system.js';

type Decision = 'accept' | 'decline' | 'cancel';
const ENDS: Record<Decision, string> = { accept: 'COMPLETED', decline: 'DECLINED', cancel: 'CANCELLED' };
const MIXED: Decision[] = ['accept', 'decline', 'cancel', 'accept', 'decline', 'cancel'];
const AT_ONCE = 10;

/** R13: decisions on the same order at the same moment, over replicas: exactly one wins. */
export const races: Fault = {
  id: 'R13',
  title: 'races for one decision',
  run: async (context) => [
    await race(
      context,
      '50 accepts at once',
      Array.from({ length: 50 }, () => 'accept' as const),
    ),
    await race(context, 'accept ‖ decline ‖ cancel, twice each', MIXED),
  ],
};

function race(context: FaultContext, fault: string, decisions: Decision[]) {
  const rounds = context.short ? 10 : 100;
  const title = `${fault}, ${rounds} rounds, 2 replicas`;
  return withFaultSystem(context, { id: 'R13', fault: title, replicas: 2 }, async (system) => {
    const odd: string[] = [];
    for (let done = 0; done < rounds; done += AT_ONCE) {
      const ids = await system.ordersAt('quoted', Math.min(AT_ONCE, rounds - done), 'COMPLETED');
      const found = await Promise.all(
        ids.map((id) => decideAtOnce(system, id, context.random.shuffle(decisions))),
      );
      odd.push(...found.flat());
    }
    return { verdict: await system.settle(), injected: rounds * decisions.length, odd };
  });
}

async function decideAtOnce(
  system: FaultSystem,
  id: string,
  decisions: readonly Decision[],
): Promise<string[]> {
  const { buyer } = system.flows.automatic;
  const answers = await Promise.all(
    decisions.map(async (decision) => {
      const path = decision === 'cancel' ? 'cancel' : `quotation/${decision}`;
      const body = decision === 'cancel' ? {} : { revision: 1 };
      const answer = await buyer.untilTaken('POST', `/v1/orders/${id}/${path}`, body, randomUUID());
      return { decision, status: answer?.status };
    }),
  );
  const won = answers.filter(({ status }) => status === 200);
  if (won.length === 1) system.journal.expectedEnds.set(id, ENDS[won[0].decision]);
  const strange = answers.filter(({ status }) => status !== 200 && status !== 409 && status !== 412);
  return [
    ...(won.length === 1 ? [] : [`${won.length} decisions won on one order`]),
    ...strange.map(({ decision, status }) => `${decision} got ${status ?? 'no answer'}`),
  ];
}
