interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** The API gives at most this many at once. */
const LARGEST_PAGE = 200;

/** A list that is needed whole, such as the choices of a select. */
export async function allPages<Item>(
  read: (query: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const found: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await read({ limit: LARGEST_PAGE, ...(cursor && { cursor }) });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
