import { encodeCursor, type WireSide } from '@app/contracts';
import { Problem } from '../problem/problem.js';
import { readTwoLists } from './two-lists.js';

type Lists = Record<WireSide, number[]>;

/** Pages of two items; the cursor is the place in the list. */
const reader = (lists: Lists, away?: WireSide) => async (side: WireSide, cursor: string | undefined) => {
  if (side === away) throw new Problem('service-unavailable');
  const start = Number(cursor ?? 0);
  const items = lists[side].slice(start, start + 2).map((id) => ({ id }));
  return { items, nextCursor: start + 2 < lists[side].length ? String(start + 2) : null };
};

describe('readTwoLists', () => {
  it('reads both to their ends, each item once', async () => {
    const lists = { client: [1, 2, 3], supplier: [11, 12, 13, 14, 15] };
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await readTwoLists(cursor, reader(lists));
      seen.push(...page.items.map(({ side, id }) => `${side} ${id}`));
      cursor = page.nextCursor ?? undefined;
      pages += 1;
    } while (cursor && pages < 10);
    expect(pages).toBe(3);
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
  });

  it('shows the side that answers and comes back for the other', async () => {
    const lists = { client: [1], supplier: [11] };
    const page = await readTwoLists(undefined, reader(lists, 'supplier'));
    expect(page.items).toEqual([{ side: 'client', id: 1 }]);
    expect(page.missing).toEqual([{ side: 'supplier', code: 'service-unavailable' }]);
    const next = await readTwoLists(page.nextCursor as string, reader(lists));
    expect(next).toEqual({ items: [{ side: 'supplier', id: 11 }], nextCursor: null, missing: [] });
  });

  it.each(['nonsense', encodeCursor({ client: 1 })])('refuses the cursor %s', async (cursor) => {
    await expect(readTwoLists(cursor, reader({ client: [], supplier: [] }))).rejects.toThrow(Problem);
  });
});
