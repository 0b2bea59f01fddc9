/** An opaque cursor: where a page ended, as only the list that gave it out reads it. */
export const encodeCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** @returns undefined where the text is no cursor, or `isPlace` says that it is not one of this list */
export function decodeCursor<Place>(
  text: string,
  isPlace: (content: unknown) => content is Place,
): Place | undefined {
  try {
    const content: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return isPlace(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is an array of so many texts that PostgreSQL can keep. */
export const areTexts =
  <Texts extends string[]>(count: Texts['length']) =>
  (content: unknown): content is Texts =>
    Array.isArray(content) && content.length === count && content.every(isText);

const isText = (value: unknown) => typeof value === 'string' && !value.includes('\0');
