import { decodeCursor, encodeCursor, NIL_UUID, refuse, type Page, type Reply } from '@app/contracts';
import { isUUID } from 'class-validator';

/**
 * A page of things in the order of their ids.
 * @param read up to so many of those whose ids come after one
 */
export async function pageById<Item extends { id: string }>(
  { limit, cursor }: { limit: number; cursor?: string },
  read: (after: string, count: number) => Promise<Item[]>,
): Promise<Reply<Page<Item>>> {
  const after = cursor === undefined ? NIL_UUID : decodeCursor(cursor, isId);
  if (after === undefined) return refuse('invalid-cursor');
  const found = await read(after, limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { result: { items, nextCursor: found.length > limit && last ? encodeCursor(last.id) : null } };
}

const isId = (content: unknown): content is string => isUUID(content, 'loose');
