import { checkShape, refuse, type Command, type Query, type Reply, type Role } from '@app/contracts';

/**
 * Checks the rights and the body of a message before anything is begun.
 * @param role of the only ones who may send it, for their own company
 * @returns what `work` replies, or the refusal `role-not-allowed`, `outcome-unknown` (nobody waits any more) or
 * `invalid-request`
 */
export const actingAs =
  (role: Role) =>
  async <Body extends object, Result>(
    { actor, party, deadline, body }: Command | Query,
    contract: new () => Body,
    work: (body: Body, party: string) => Promise<Reply<Result>>,
  ): Promise<Reply<Result>> => {
    if (actor.role !== role || party === undefined) return refuse('role-not-allowed');
    if (deadline <= Date.now()) return refuse('outcome-unknown');
    const checked = checkShape(contract, body);
    return 'faults' in checked
      ? refuse('invalid-request', { errors: checked.faults })
      : work(checked.value, party);
  };
