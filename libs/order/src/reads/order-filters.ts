import { otherSide, partyColumn, type ListOrders, type Side } from '@app/contracts';
import { Conditions } from './conditions.js';
import type { Matches } from './order-search.js';

/** Whose orders are asked for, and which of them. */
export interface OrderQuery {
  side: Side;
  /** Undefined for an operator, who sees all. */
  party: string | undefined;
  list: ListOrders;
  now: Date;
  /** Where a text is looked for. */
  matches?: Matches;
}

/** From when on an open order is overdue: somebody has not decided, or the other side has not answered. */
export const OVERDUE_FROM = 'least(due_at, answer_due_at)';

/** What every order of the answer fulfils, however the list is cut into segments; all but the status. */
export function filtersOf({ side, party, list, now, matches }: OrderQuery): Conditions {
  const where = new Conditions();
  if (party) where.add(`${partyColumn(side)} = ?`, party);
  if (list.counterpartId) where.add(`${partyColumn(otherSide(side))} = ?`, list.counterpartId);
  if (list.placedAfter) where.add('placed_at >= ?', list.placedAfter);
  if (list.placedBefore) where.add('placed_at < ?', list.placedBefore);
  if (list.turn) where.add('turn = ?', list.turn);
  if (list.waitingAt) where.add('waiting_at = ?', list.waitingAt);
  if (list.overdue) where.add(`${OVERDUE_FROM} <= ?`, now);
  if (list.blocked) where.add('blocked_code IS NOT NULL');
  // A set, not an array: with an array the planner walks along the party's whole index, since that gives the list's
  // order.
  if (matches?.suffice) where.add('id IN (SELECT unnest(?::uuid[]))', matches.ids);
  else if (matches)
    where.add(
      '(SELECT words @@ order_search_query(?, ?) FROM order_search WHERE order_id = orders.id)',
      party ?? null,
      matches.text,
    );
  return where;
}

/** Whether only open orders can fulfil them: whose turn it is, where it waits and what is due end with the order. */
export const concernsOpenOnly = ({ list }: OrderQuery): boolean =>
  Boolean(list.turn ?? list.waitingAt ?? list.open) || list.overdue === true;
