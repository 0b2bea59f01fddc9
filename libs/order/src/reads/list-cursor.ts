/** The cursor was not given out by this list. */
export class InvalidCursor extends Error {
  constructor() {
    super('The cursor is not one of this list');
    this.name = 'InvalidCursor';
  }
}

/** Where a page ended: stretch of the list, sort key as PostgreSQL writes it, id. */
export type Cursor = [number, string, string];

export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/**
 * @param count stretches of the list
 * @throws {InvalidCursor}
 */
export function decodeCursor(text: string | undefined, count: number): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [stretch, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as Cursor;
    const sound =
      stretch >= 0 &&
      stretch < count &&
      /^([\d\-: .+]{10,40}|-?infinity)$/.test(key) &&
      /^[0-9a-f-]{36}$/.test(id);
    if (sound) return [stretch, key, id];
  } catch {
    // Falls through to the one error below.
  }
  throw new InvalidCursor();
}
