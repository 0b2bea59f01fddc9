import {
  actsFor,
  checkShape,
  isOperator,
  refuse,
  type Command,
  type Query,
  type Reply,
  type Side,
} from '@app/contracts';

/**
 * Checks the rights and the body of a message before anything is begun.
 * @param side whose people are the only ones who may send it, for their own company
 * @returns what `work` replies, or the refusal `role-not-allowed`, `outcome-unknown` (nobody waits any more) or
 * `invalid-request`
 */
export const actingAs =
  (side: Side) =>
  async <Body extends object, Result>(
    message: Command | Query,
    contract: new () => Body,
    work: (body: Body, party: string) => Promise<Reply<Result>>,
  ): Promise<Reply<Result>> => {
    if (!actsFor(side, message)) return refuse('role-not-allowed');
    return begin(message, contract, (body) => work(body, message.party as string));
  };

/** The same for what only operators may send, who act for no company. */
export async function asOperator<Body extends object, Result>(
  message: Command | Query,
  contract: new () => Body,
  work: (body: Body) => Promise<Reply<Result>>,
): Promise<Reply<Result>> {
  return isOperator(message) ? begin(message, contract, work) : refuse('role-not-allowed');
}

async function begin<Body extends object, Result>(
  { deadline, body }: Command | Query,
  contract: new () => Body,
  work: (body: Body) => Promise<Reply<Result>>,
): Promise<Reply<Result>> {
  if (deadline <= Date.now()) return refuse('outcome-unknown');
  const checked = checkShape(contract, body);
  return 'faults' in checked ? refuse('invalid-request', { errors: checked.faults }) : work(checked.value);
}
