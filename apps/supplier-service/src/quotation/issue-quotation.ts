import { isRefusal, IssueQuotation, SUPPLIER_COMMANDS } from '@app/contracts';
import type { CommandKind } from '@app/order';
import { pricingOf, type SupplierNeeds } from '../supplier.needs.js';
import { priceByHand } from './manual-prices.js';
import { issue } from './quote.js';

/** Completes the prices that the list does not have, and binds the supplier to them. */
export const issueQuotation: CommandKind<IssueQuotation, SupplierNeeds> = {
  pattern: SUPPLIER_COMMANDS.issueQuotation,
  name: 'issue',
  body: IssueQuotation,
  trigger: { kind: 'outcome', element: 'price_lines', outcome: 'issue' },
  effect(order, body, { needs, now }) {
    const { supplier, prices } = pricingOf(needs, order.id);
    if (!supplier) throw new Error(`Order ${order.id} is priced for an unknown supplier`);
    const priced = priceByHand({ lines: order.lines, prices, currency: supplier.currency }, body.lines);
    return isRefusal(priced) ? priced : issue(supplier, priced.pricing, now);
  },
};
