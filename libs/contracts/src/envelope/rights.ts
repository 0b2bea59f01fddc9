import type { Side } from '../side.js';
import type { Query } from './command.js';

/** Who stands behind a command or a question. */
type Asking = Pick<Query, 'actor' | 'party'>;

/** Somebody of a company of this side, who acts for no other. */
export const actsFor = (side: Side, { actor, party }: Asking): boolean =>
  actor.role === side && party !== undefined;

/** Somebody who keeps the system running, and acts for no company. */
export const isOperator = ({ actor }: Pick<Asking, 'actor'>): boolean => actor.role === 'operator';
