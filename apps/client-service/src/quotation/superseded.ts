import { refuse } from '@app/contracts';
import type { Order } from '@app/order';

/** A decision names the revision that was read; another one is current by now. */
export function supersededBy(order: Order, revision: number) {
  const current = order.variables.quotationRevision;
  return current === revision ? undefined : refuse('quotation-superseded', { currentRevision: current });
}
