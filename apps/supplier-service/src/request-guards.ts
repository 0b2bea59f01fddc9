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
