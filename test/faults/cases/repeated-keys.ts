import { randomUUID } from 'node:crypto';
import { withFaultSystem, type Fault } from '../fault.js';
import type { FaultSystem } from '../fault-system.js';

const AT_ONCE = 20;

/** R14: the same key many times at once and over replicas, with another body, and after all have been restarted. */
export const idempotency: Fault = {
  id: 'R14',
  title: 'one key, one effect',
  run: async (context) => [
    await withFaultSystem(
      context,
      { id: 'R14', fault: `one key ${AT_ONCE} times at once, other body, after restart`, replicas: 3 },
      async (system) => {
        const rounds = context.short ? 5 : 50;
        const odd: string[] = [];
        const first = new Map<string, { id: string; body: object }>();
        for (let round = 0; round < rounds; round += 1) {
          const { buyer, supplierId, listed } = system.flows.automatic;
          const key = randomUUID();
          const body = { supplierId, lines: [listed] };
          const ids = await placeAtOnce(system, key, body, odd);
          if (ids.length !== 1) odd.push(`${ids.length} orders under one key`);
          first.set(key, { id: ids[0], body });
          system.journal.expectedEnds.set(ids[0], 'QUOTED');
          const other = await buyer.once<{ code: string }>(
            'POST',
            '/v1/orders',
            { ...body, note: 'other' },
            key,
          );
          if (other?.status !== 422 || other.body.code !== 'idempotency-key-reused')
            odd.push(`another body under the same key got ${other?.status} ${other?.body.code}`);
        }
        await Promise.all(system.apps.map((app) => app.bounce('SIGTERM')));
        await Promise.all(system.apps.map((app) => app.ready()));
        for (const [key, { id, body }] of first) {
          const again = await system.flows.automatic.buyer.write<{ id: string }>({
            kind: 'place again',
            side: 'client',
            path: '/v1/orders',
            body,
            key,
          });
          if (again?.body.id !== id) odd.push('after a restart the key has another result');
          if (again?.headers.get('idempotent-replayed') !== 'true')
            odd.push('a repeat is not marked as replayed');
        }
        return { verdict: await system.settle(), injected: rounds * (AT_ONCE + 2), odd };
      },
    ),
  ],
};

async function placeAtOnce(system: FaultSystem, key: string, body: object, odd: string[]): Promise<string[]> {
  const { buyer } = system.flows.automatic;
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, () => buyer.untilTaken<{ id: string }>('POST', '/v1/orders', body, key)),
  );
  const strange = answers.filter((answer) => answer?.status !== 201);
  odd.push(...strange.map((answer) => `a repeat got ${answer?.status ?? 'no answer'}`));
  const fresh = answers.filter((answer) => answer?.headers.get('idempotent-replayed') !== 'true');
  if (fresh.length !== 1) odd.push(`${fresh.length} answers of one key are not marked as replayed`);
  return [...new Set(answers.flatMap((answer) => (answer?.status === 201 ? answer.body.id : [])))];
}
