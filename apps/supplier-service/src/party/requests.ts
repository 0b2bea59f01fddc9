import { checkShape, refuse, type Query, type Reply } from '@app/contracts';
import { actingAs } from '@app/messaging';

export const asSupplier = actingAs('supplier');

/** Checks the body of a question that anyone may ask who is signed in. */
export async function asReader<Body extends object, Result>(
  query: Query,
  contract: new () => Body,
  work: (body: Body, query: Query) => Promise<Reply<Result>>,
): Promise<Reply<Result>> {
  const body = checkShape(contract, query.body);
  return 'faults' in body ? refuse('invalid-request', { errors: body.faults }) : work(body.value, query);
}

/** An opaque cursor: the sort keys of the last item of a page. */
export const encodeCursor = (keys: readonly string[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** @returns the sort keys, or undefined where the text is no cursor with so many of them */
export function decodeCursor(cursor: string, length: number): string[] | undefined {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits = Array.isArray(keys) && keys.length === length && keys.every(isKey);
    return fits ? (keys as string[]) : undefined;
  } catch {
    return undefined;
  }
}

const isKey = (key: unknown) => typeof key === 'string' && !key.includes('\0');
