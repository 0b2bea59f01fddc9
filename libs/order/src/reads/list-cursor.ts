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
    const sound = Number.isInteger(stretch) && stretch >= 0 && stretch < count && isSortKey(key) && isId(id);
    if (sound) return [stretch, key, id];
  } catch {
    // Falls through to the one error below.
  }
  throw new InvalidCursor();
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** PostgreSQL would refuse the thirtieth of February, and the whole question with it. */
function isSortKey(text: string): boolean {
  if (/^-?infinity$/.test(text)) return true;
  const [, date, time] =
    /^(\d{4}-\d\d-\d\d) ([0-2]\d:\d\d:\d\d)(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/.exec(text) ?? [];
  const instant = new Date(`${date}T${time}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(`${date}`);
}
