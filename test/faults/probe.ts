import { randomUUID } from 'node:crypto';
import type { FaultSystem } from './fault-system.js';

/** A caller waits this long at most, whatever is away (docs/architecture.md, "HTTP"). */
const ANSWER_WITHIN_MS = 5_000;

export interface Probe {
  odd: string[];
  /** Keys of writes that were told that nothing was taken. */
  refusedKeys: string[];
}

/**
 * Tries one write or read of each kind while a part is away: 503 with Retry-After within 5 s, never 500, and readiness
 * that says why.
 */
export async function probeOutage(
  system: FaultSystem,
  what: string,
  { parted }: { parted: boolean },
): Promise<Probe> {
  const trade = system.flows.automatic;
  const key = randomUUID();
  const order = { supplierId: trade.supplierId, lines: [trade.listed] };
  const calls = [
    { name: 'place', call: () => trade.buyer.once<{ code?: string }>('POST', '/v1/orders', order, key) },
    { name: 'list', call: () => trade.buyer.once<{ code?: string }>('GET', '/v1/orders') },
    {
      name: 'amend prices',
      call: () =>
        trade.supplier.once<{ code?: string }>(
          'PATCH',
          '/v1/supplier/price-list',
          { removedSkus: ['NOT-THERE'] },
          randomUUID(),
        ),
    },
  ];
  const odd: string[] = [];
  const refusedKeys: string[] = [];
  await Promise.all(
    calls.map(async ({ name, call }) => {
      const begun = Date.now();
      const answer = await call();
      const tookMs = Date.now() - begun;
      const shown = `${what}: ${name} got ${answer?.status ?? 'no answer'} ${answer?.body.code ?? ''}`;
      if (answer?.status !== 503 || !answer.headers.has('retry-after')) odd.push(shown);
      if (tookMs > ANSWER_WITHIN_MS) odd.push(`${shown} after ${tookMs} ms`);
      if (name === 'place' && answer?.body.code === 'service-unavailable') refusedKeys.push(key);
    }),
  );
  // During an alarm the connection stands, and the broker tells only those who publish: an idle service cannot know of
  // it.
  for (const service of parted ? Object.values(system.services).flat() : []) {
    const ready = await fetch(`${service.url}/health/ready`).catch(() => undefined);
    if (ready?.status !== 503) odd.push(`${what}: ${service.name} says it is ready (${ready?.status})`);
  }
  return { odd, refusedKeys };
}

/** Writes that were told "nothing was taken" and yet had an effect. */
export async function takenAfterAll(system: FaultSystem, keys: readonly string[]): Promise<string[]> {
  const rows = await system.checker.query<{ key: string }>(
    'client',
    'SELECT DISTINCT key FROM order_history WHERE key = ANY($1::text[])',
    [keys],
  );
  return rows.map(({ key }) => `write ${key} was refused as not taken, and was`);
}
