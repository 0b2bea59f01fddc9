import { serviceOf, webhookCommands, webhookReads, type ServiceName } from '@app/contracts';
import type { Caller } from '../auth/caller.js';
import { sidesOf } from '../services/both-sides.js';

/** Where a party's own things are kept: a buyer's with the buyer's side, a supplier's with the supplier's. */
export interface OwnSide {
  service: ServiceName;
  commands: ReturnType<typeof webhookCommands>;
  reads: ReturnType<typeof webhookReads>;
}

/** @param role of a buyer or a supplier: routes of both refuse operators */
export function ownSide({ role }: Pick<Caller, 'role'>): OwnSide {
  const [side] = sidesOf(role);
  return { service: serviceOf(side), commands: webhookCommands(side), reads: webhookReads(side) };
}
