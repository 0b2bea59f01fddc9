import { CLIENT_COMMANDS, type Party } from '@app/contracts';
import type { Upcoming } from '@app/order';
import type { EntityManager } from 'typeorm';
import { takeOrderNumbers } from './party/buyer.repository.js';

/** What the buyer's rules need beside the order: who places, and the numbers of new orders. */
export interface ClientNeeds {
  /** By party and key of the command that places. */
  placing: ReadonlyMap<string, { buyer: Party; number: string }>;
}

export const placingKey = ({ party, key }: { party: string; key: string }) => `${party} ${key}`;

export async function loadClientNeeds(
  manager: EntityManager,
  { commands }: Upcoming,
  now: Date,
): Promise<ClientNeeds> {
  const placing = new Map(
    commands
      .filter(({ kind }) => kind.pattern === CLIENT_COMMANDS.placeOrder)
      .map(({ command }) => [placingKey(command), command.party]),
  );
  const counts = new Map<string, number>();
  for (const party of placing.values()) counts.set(party, (counts.get(party) ?? 0) + 1);
  const buyers = await takeOrderNumbers(manager, counts);
  const given = new Map<string, { buyer: Party; number: string }>();
  for (const [key, party] of placing) {
    const buyer = buyers.get(party);
    if (!buyer) continue;
    const count = buyer.first++;
    given.set(key, {
      buyer: { id: buyer.id, name: buyer.name },
      number: `PO-${now.getUTCFullYear()}-${String(count).padStart(6, '0')}`,
    });
  }
  return { placing: given };
}
