import { refuse, type Command, type Query, type Reply } from '@app/contracts';
import { validateBody, type Fault } from '@app/messaging';

const invalid = (errors: Fault[]) => refuse('invalid-request', { errors });

/**
 * Checks the rights and the body of a supplier's command before anything is begun.
 * @returns what `work` replies, or the refusal `role-not-allowed`, `outcome-unknown` (nobody waits any more) or
 * `invalid-request`
 */
export async function asSupplier<Body extends object, Result>(
  command: Command,
  contract: new () => Body,
  work: (body: Body, command: Command) => Promise<Reply<Result>>,
): Promise<Reply<Result>> {
  if (command.actor.role !== 'supplier') return refuse('role-not-allowed');
  if (command.deadline <= Date.now()) return refuse('outcome-unknown');
  const body = validateBody(contract, command.body);
  return 'faults' in body ? invalid(body.faults) : work(body.value, command);
}

/** Checks the body of a question that anyone may ask who is signed in. */
export async function asReader<Body extends object, Result>(
  query: Query,
  contract: new () => Body,
  work: (body: Body, query: Query) => Promise<Reply<Result>>,
): Promise<Reply<Result>> {
  const body = validateBody(contract, query.body);
  return 'faults' in body ? invalid(body.faults) : work(body.value, query);
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
