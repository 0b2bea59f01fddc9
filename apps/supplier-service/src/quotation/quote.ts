import { inUtc } from '@app/contracts';
import { fromMinorUnits } from '@app/money';
import type { Effect, Order } from '@app/order';
import { validUntil, writtenIn } from '../calendar/deadlines.js';
import type { Supplier } from '../party/supplier.js';
import { buildQuotation } from './build-quotation.js';
import { isComplete, type CompletePricing, type Pricing } from './pricing.js';

const FIRST_REVISION = 1;

/** A number that is taken for all of a batch at once, after its decisions: see `quotation-numbers.repository.ts`. */
export const NUMBER_TO_COME = '';

/** What issuing a quotation changes on its order. */
export function issue(supplier: Supplier, pricing: CompletePricing, now: Date): Effect {
  const { currency, policy } = supplier;
  const issuedAt = now.toISOString();
  const until = validUntil(issuedAt, policy.validFor, policy.timeZone);
  const document = buildQuotation({
    number: NUMBER_TO_COME,
    revision: FIRST_REVISION,
    currency,
    issuedAt: writtenIn(issuedAt, policy.timeZone),
    validUntil: until,
    pricing,
  });
  const { netTotal, taxTotal, grossTotal } = document;
  return {
    order: { currency, netTotal, taxTotal, grossTotal },
    variables: { quotationRevision: FIRST_REVISION, validUntil: inUtc(until) },
    quotation: { revision: FIRST_REVISION, document },
  };
}

/** A quotation of which a person has to price some lines. */
export function draft(order: Order, supplier: Supplier, pricing: Pricing): Effect {
  if (isComplete(pricing)) throw new Error(`Order ${order.id} is priced: nothing is left to draft`);
  const zero = fromMinorUnits(0n, supplier.currency);
  return {
    quotation: {
      revision: FIRST_REVISION,
      document: {
        number: null,
        currency: supplier.currency,
        issuedAt: null,
        validUntil: null,
        lines: pricing.lines,
        taxes: [],
        netTotal: zero,
        taxTotal: zero,
        grossTotal: zero,
      },
    },
  };
}
