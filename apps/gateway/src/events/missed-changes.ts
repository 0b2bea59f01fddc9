import { orderReads, type OrderChange, type RecentChanges } from '@app/contracts';
import type { Caller } from '../auth/caller.js';
import { serviceOf, type Side } from '../services/both-sides.js';
import { queryOf } from '../services/requests.js';
import type { ServiceClient } from '../services/service-client.js';
import { readCursor } from './cursor.js';

/** More than the overlap with which a service looks back, so that every page leads on. */
const PAGE = 2_000;
/** Who has missed more than ten pages has to read anew anyway. */
const MAX_PAGES = 10;

/** @returns what has changed on a side since a position, oldest first; each order once a page */
export async function missedChanges(
  services: ServiceClient,
  caller: Caller,
  side: Side,
  position: number,
): Promise<OrderChange[]> {
  const changes: OrderChange[] = [];
  for (let page = 0, after = position; page < MAX_PAGES; page += 1) {
    const { items } = await services.query<RecentChanges>(
      serviceOf(side),
      orderReads(side).listChanges,
      queryOf(caller, { after, limit: PAGE }),
    );
    changes.push(...items);
    const last = readCursor(items.at(-1)?.cursor ?? '')?.position ?? 0;
    if (items.length < PAGE || last <= after) break;
    after = last;
  }
  return changes;
}

/** @returns where a side's history stands now; undefined of a service that does not tell it yet */
export async function newestPosition(
  services: ServiceClient,
  caller: Caller,
  side: Side,
): Promise<number | undefined> {
  const body = { limit: 0 };
  const { newest } = await services.query<Partial<RecentChanges>>(
    serviceOf(side),
    orderReads(side).listChanges,
    queryOf(caller, body),
  );
  return newest;
}
