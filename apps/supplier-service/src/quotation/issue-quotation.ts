import { isRefusal, IssueQuotation, SUPPLIER_COMMANDS } from '@app/contracts';
import type { CommandKind } from '@app/order';
import { pricingOf, type SupplierNeeds } from '../supplier.needs.js';
import { priceByHand } from './manual-prices.js';
import { pricingAsDrafted } from './price-from-list.js';
import { issue } from './quote.js';

/** Completes the prices that the list did not have, and binds the supplier to all of them. */
export const issueQuotation: CommandKind<IssueQuotation, SupplierNeeds> = {
  pattern: SUPPLIER_COMMANDS.issueQuotation,
  name: 'issue',
  body: IssueQuotation,
  trigger: { kind: 'outcome', element: 'price_lines', outcome: 'issue' },
  effect(order, body, { needs, now }) {
    const loaded = pricingOf(needs, order.id);
    const { supplier } = loaded;
    if (!supplier) throw new Error(`Order ${order.id} is priced for an unknown supplier`);
    const { currency } = supplier;
    const priced = priceByHand(pricingAsDrafted(order, loaded, currency), body.lines, currency);
    return isRefusal(priced) ? priced : issue(supplier, priced.pricing, now);
  },
};
