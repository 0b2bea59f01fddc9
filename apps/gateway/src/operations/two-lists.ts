import { decodeCursor, encodeCursor, type Page, type WireSide } from '@app/contracts';
import { Problem } from '../problem/problem.js';
import { askBothSides, type MissingSide } from '../services/both-sides.js';

/** Where each side's list goes on; null where it has ended. */
type Cursors = Record<WireSide, string | null | undefined>;

export interface TwoLists<Item> {
  items: (Item & { side: WireSide })[];
  nextCursor: string | null;
  missing: MissingSide[];
}

/**
 * A page of each side's list as one: the client's items first, at most `limit` of each.
 * A side that is away is named in `missing` and asked again by the next cursor.
 */
export async function readTwoLists<Item>(
  cursor: string | undefined,
  read: (side: WireSide, cursor: string | undefined) => Promise<Pick<Page<Item>, 'items' | 'nextCursor'>>,
): Promise<TwoLists<Item>> {
  const start = decode(cursor);
  const pages = await askBothSides(async (side) =>
    start[side] === null ? null : read(side, start[side] ?? undefined),
  );
  const itemsOf = (side: WireSide) => (pages[side]?.items ?? []).map((item) => ({ ...item, side }));
  const away = new Set(pages.missing.map(({ side }) => side));
  const nextOf = (side: WireSide) => (away.has(side) ? start[side] : (pages[side]?.nextCursor ?? null));
  const next = { client: nextOf('client'), supplier: nextOf('supplier') };
  const ended = next.client === null && next.supplier === null;
  return {
    items: [...itemsOf('client'), ...itemsOf('supplier')],
    nextCursor: ended ? null : encodeCursor(next),
    missing: pages.missing,
  };
}

function decode(cursor: string | undefined): Cursors {
  if (cursor === undefined) return { client: undefined, supplier: undefined };
  const cursors = decodeCursor(cursor, areCursors);
  if (!cursors) throw new Problem('invalid-cursor');
  return cursors;
}

const areCursors = (content: unknown): content is Cursors => {
  const { client, supplier } = content as Cursors;
  return [client, supplier].every(isPlace);
};

const isPlace = (place: unknown) => place === null || place === undefined || typeof place === 'string';
