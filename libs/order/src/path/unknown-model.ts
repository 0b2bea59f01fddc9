import type { Order } from '../order/order.js';
import type { Advance } from './advance.js';
import type { OrderRules } from './message-kind.js';

/** Where an order rests whose model is unknown here: at no element of a diagram. */
const NOWHERE = '';

/**
 * Ends an order by the one answer that is hard-wired, since no diagram can run.
 * @returns undefined where the side has no answer for it
 */
export function endUnknown<Needs>(
  rules: OrderRules<Needs>,
  order: Order,
  now: Date,
): Omit<Advance, 'kind'> | undefined {
  if (!rules.unknownModel) return undefined;
  const { status, variables, sends } = rules.unknownModel(order);
  const ended: Order = { ...order, status, variables, waitingAt: NOWHERE, endedAt: now.toISOString() };
  return { order: ended, visited: [], sends: [sends], quotations: [] };
}

/** Whether an order has ended so. What its buyer has sent meanwhile changes nothing any more. */
export const endedAsUnknown = ({ waitingAt }: Order): boolean => waitingAt === NOWHERE;
