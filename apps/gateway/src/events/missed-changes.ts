import {
  orderReadPatterns,
  serviceOf,
  type ListChanges,
  type OrderChange,
  type RecentChanges,
  type WireSide,
} from '@app/contracts';
import type { Caller } from '../auth/caller.js';
import { queryOf } from '../services/requests.js';
import type { ServiceClient } from '../services/service-client.js';
import { readCursor, type Checkpoint } from './cursor.js';

const PAGE = 2_000;
/** A reader that has missed more than these pages must read its list anew anyway. */
const MAX_PAGES = 10;

export interface MissedChanges {
  /** Oldest first; each order once a page. */
  changes: OrderChange[];
  /** False where more has changed than is told here. */
  complete: boolean;
}

/** @returns what has changed on a side since a checkpoint, and what before it may not have been told */
export async function missedChanges(
  services: ServiceClient,
  caller: Caller,
  side: WireSide,
  checkpoint: Checkpoint,
): Promise<MissedChanges> {
  const changes: OrderChange[] = [];
  let isWhole = true;
  for (let page = 0, { position: after, lowWatermark: told } = checkpoint; page < MAX_PAGES; page += 1) {
    const { items, complete = true } = await services.query<RecentChanges>(
      serviceOf(side),
      orderReadPatterns(side).listChanges,
      queryOf<ListChanges>(caller, { after, told, limit: PAGE }),
    );
    isWhole &&= complete;
    changes.push(...items);
    const last = readCursor(items.at(-1)?.cursor ?? '')?.position ?? 0;
    if (items.length < PAGE || last <= after) return { changes, complete: isWhole };
    after = last;
    // Whatever is committed before the end of this page from now on will be heard of as a hint.
    told = last;
  }
  return { changes, complete: false };
}

/** @returns where a side's history stands now; undefined of a service that does not tell it yet */
export async function newestPosition(
  services: ServiceClient,
  caller: Caller,
  side: WireSide,
): Promise<number | undefined> {
  const { newest } = await services.query<Partial<RecentChanges>>(
    serviceOf(side),
    orderReadPatterns(side).listChanges,
    queryOf<ListChanges>(caller, { limit: 0 }),
  );
  return newest;
}
