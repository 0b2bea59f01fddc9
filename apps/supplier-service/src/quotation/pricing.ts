import {
  exponentOf,
  type OrderLine,
  type PricedEntry,
  type QuotationLine,
  type VatCategory,
} from '@app/contracts';
import { AmountTooLarge, formatDecimal, fromMinorUnits, lineAmount, totalsOf } from '@app/money';
import type { Totals } from '@app/money';

export interface Pricing {
  /** Every line of the order, in its order; those without a price as the buyer wrote them. */
  lines: (QuotationLine | OrderLine)[];
  /** Numbers of the lines that a person has to price. */
  unpriced: number[];
  /** Null while a line has no price. */
  totals: Totals<VatCategory> | null;
}

export interface CompletePricing extends Pricing {
  lines: QuotationLine[];
  totals: Totals<VatCategory>;
}

export const isComplete = (pricing: Pricing): pricing is CompletePricing => pricing.totals !== null;

/** What a line is priced with: an entry of the list, or a price given by hand. */
export type LineTerms = Pick<PricedEntry, 'unitPrice' | 'baseQuantity' | 'vatRatePercent' | 'vatCategory'> & {
  name?: string;
};

export interface PricingRequest {
  lines: readonly OrderLine[];
  /** The list as it was when the order was placed, by sku. */
  prices: ReadonlyMap<string, PricedEntry>;
  /** Prices given by hand, by line number; they do not replace one of the list that an amount can hold. */
  byHand?: ReadonlyMap<number, LineTerms>;
  currency: string;
}

/**
 * Prices an order's lines. A line stays unpriced where it has no sku, the sku is not on the list, the list's
 * unit is another one, or the amount is beyond what an amount can hold.
 * @throws {UnknownCurrency}
 * Source: docs/decisions/0004-money.md
 */
export function priceLines({ lines, prices, byHand, currency }: PricingRequest): Pricing {
  const priced = lines.map((line) => {
    const priceWith = (terms: LineTerms | undefined) => terms && priceLine(line, terms, currency);
    return { line, done: priceWith(listTerms(line, prices)) ?? priceWith(byHand?.get(line.lineNumber)) };
  });
  const done = priced.flatMap((each) => each.done ?? []);
  return {
    lines: priced.map((each) => each.done?.line ?? each.line),
    unpriced: priced.filter((each) => !each.done).map((each) => each.line.lineNumber),
    totals:
      done.length === lines.length
        ? totalsOf(
            done.map((each) => each.taxed),
            currency,
          )
        : null,
  };
}

function listTerms(line: OrderLine, prices: ReadonlyMap<string, PricedEntry>): PricedEntry | undefined {
  const entry = line.sku === undefined ? undefined : prices.get(line.sku);
  return entry?.unitCode === line.unitCode ? entry : undefined;
}

function priceLine(line: OrderLine, terms: LineTerms, currency: string) {
  const netAmount = amountOf(line, terms, currency);
  if (netAmount === undefined) return undefined;
  const { vatCategory } = terms;
  const vatRatePercent = formatDecimal(terms.vatRatePercent);
  return {
    line: {
      ...line,
      name: line.name ?? terms.name ?? line.sku,
      unitPrice: formatDecimal(terms.unitPrice, exponentOf(currency)),
      baseQuantity: formatDecimal(terms.baseQuantity),
      vatRatePercent,
      vatCategory,
      netAmount: fromMinorUnits(netAmount, currency),
    } satisfies QuotationLine,
    taxed: { netAmount, vatCategory, vatRatePercent },
  };
}

/** @returns undefined where the amount is too large */
export function amountOf(line: OrderLine, terms: LineTerms, currency: string): bigint | undefined {
  try {
    return lineAmount({ ...terms, quantity: line.quantity }, currency);
  } catch (error) {
    if (error instanceof AmountTooLarge) return undefined;
    throw error;
  }
}
