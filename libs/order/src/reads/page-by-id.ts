import { NIL_UUID, pageOf, type Page, type Reply } from '@app/contracts';
import { isUUID } from 'class-validator';

/**
 * A page of things in the order of their ids.
 * @param read up to so many of those whose ids come after one
 */
export function pageById<Item extends { id: string }>(
  page: { limit: number; cursor?: string },
  read: (after: string, count: number) => Promise<Item[]>,
): Promise<Reply<Page<Item>>> {
  return pageOf(page, isId, async (count, after = NIL_UUID) =>
    (await read(after, count)).map((item) => ({ item, place: item.id })),
  );
}

const isId = (content: unknown): content is string => isUUID(content, 'loose');
