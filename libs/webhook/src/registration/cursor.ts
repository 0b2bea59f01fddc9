/** An opaque cursor of the delivery log: the position of the last one shown. */
export const encodeCursor = (position: string): string => Buffer.from(position).toString('base64url');

/** @returns undefined where the text is none that this log has given out */
export function decodeCursor(text: string): string | undefined {
  const position = Buffer.from(text, 'base64url').toString();
  return /^\d{1,18}$/.test(position) ? position : undefined;
}
