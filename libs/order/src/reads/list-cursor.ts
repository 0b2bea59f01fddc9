import { decodeCursor, encodeCursor } from '@app/contracts';
import { isUUID } from 'class-validator';

/** The cursor was not given out by this list. */
export class InvalidCursor extends Error {
  constructor() {
    super('The cursor is not one of this list');
    this.name = 'InvalidCursor';
  }
}

/** Where a page ended: segment of the list, sort key as PostgreSQL writes it, id. */
export type Cursor = [number, string, string];

/** The list that a cursor belongs to: the same place lies elsewhere in another one, whose page would be wrong. */
export interface CursorList {
  /** Tells it from lists of another side or another order. */
  name: string;
  segments: number;
}

export const writeListCursor = (list: CursorList, cursor: Cursor): string =>
  encodeCursor([list.name, ...cursor]);

/** @throws {InvalidCursor} */
export function readListCursor(text: string | undefined, list: CursorList): Cursor | undefined {
  if (text === undefined) return undefined;
  const [name, ...cursor] = decodeCursor(text, isNamedCursor) ?? [];
  if (name !== list.name || Number(cursor[0]) >= list.segments) throw new InvalidCursor();
  return cursor as Cursor;
}

const isNamedCursor = (content: unknown): content is [string, ...Cursor] => {
  const [name, segment, key, id, ...rest] = content as unknown[];
  return (
    typeof name === 'string' &&
    Number(segment) >= 0 &&
    Number.isInteger(segment) &&
    isSortKey(key) &&
    isUUID(id, 'loose') &&
    rest.length === 0
  );
};

/** An instant as PostgreSQL writes it, which would refuse the thirtieth of February and the whole query with it. */
export function isSortKey(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  if (/^-?infinity$/.test(text)) return true;
  const [, date, time] =
    /^(\d{4}-\d\d-\d\d) ([0-2]\d:\d\d:\d\d)(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/.exec(text) ?? [];
  const instant = new Date(`${date}T${time}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(`${date}`);
}
