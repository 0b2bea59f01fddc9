import { decodeCursor, encodeCursor } from './cursor.js';
import { refuse, type Reply } from './envelope/command.js';
import type { Page } from './order/order.views.js';

/** An item of a list, and where a page ends that ends with it. */
export interface Placed<Item, Place> {
  item: Item;
  place: Place;
}

/**
 * A page of a list.
 * @param isPlace whether a cursor is one that this list gave out
 * @param read up to so many items, behind a place or from the beginning
 * @returns the refusal `invalid-cursor` for one of another list
 */
export async function pageOf<Item, Place>(
  { limit, cursor }: { limit: number; cursor?: string },
  isPlace: (content: unknown) => content is Place,
  read: (count: number, after?: Place) => Promise<Placed<Item, Place>[]>,
): Promise<Reply<Page<Item>>> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, isPlace);
  if (cursor !== undefined && after === undefined) return refuse('invalid-cursor');
  const found = await read(limit + 1, after);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = found.length > limit && last ? encodeCursor(last.place) : null;
  return { result: { items: shown.map(({ item }) => item), nextCursor } };
}
