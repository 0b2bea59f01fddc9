import {
  exponentOf,
  goTogether,
  isOutsideScope,
  type OrderLine,
  type PricedEntry,
  type QuotationLine,
  type QuotationView,
  type VatCategory,
} from '@app/contracts';
import {
  AmountTooLarge,
  formatDecimal,
  fromMinorUnits,
  lineAmount,
  toMinorUnits,
  totalsOf,
} from '@app/money';
import type { Totals } from '@app/money';

/** A line of an order, priced or as the buyer wrote it. */
export type DraftedLine = QuotationView['lines'][number];

export interface Pricing {
  /** Every line of the order, in its order. */
  lines: DraftedLine[];
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
  /** What counts of the list, by sku. */
  prices: ReadonlyMap<string, PricedEntry>;
  currency: string;
}

/**
 * Prices an order's lines. A line stays unpriced where it has no sku, the sku is not on the list, the list's
 * unit is another one, the amount is beyond what an amount can hold, or the list puts the line outside the scope of
 * VAT and another one within.
 * @throws {UnknownCurrency}
 * Source: docs/decisions/0004-money.md, docs/decisions/0017-outside-the-scope-of-vat.md
 */
export function priceLines({ lines, prices, currency }: PricingRequest): Pricing {
  const priced = lines.map((line) => priceLine(line, listTerms(line, prices), currency));
  if (goTogether(categoriesOf(priced))) return pricingOfLines(priced, currency);
  const within = (line: DraftedLine) => !isPriced(line) || !isOutsideScope(line.vatCategory);
  return pricingOfLines(
    priced.map((line, index) => (within(line) ? line : lines[index])),
    currency,
  );
}

/** VAT categories of the lines that are priced. */
export const categoriesOf = (lines: readonly DraftedLine[]): VatCategory[] =>
  lines.filter(isPriced).map(({ vatCategory }) => vatCategory);

/** Prices those lines that have no price yet; `byHand` holds their terms by line number. */
export const completeLines = (
  { lines }: Pricing,
  byHand: ReadonlyMap<number, LineTerms>,
  currency: string,
): Pricing =>
  pricingOfLines(
    lines.map((line) => (isPriced(line) ? line : priceLine(line, byHand.get(line.lineNumber), currency))),
    currency,
  );

/** @param lines each priced or not */
export const pricingOfLines = (lines: DraftedLine[], currency: string): Pricing => ({
  lines,
  unpriced: lines.filter((line) => !isPriced(line)).map((line) => line.lineNumber),
  totals: lines.every(isPriced) ? totalsOfPriced(lines, currency) : null,
});

/** What those lines come to that have a price. */
export function totalsOfPriced(lines: readonly DraftedLine[], currency: string): Totals<VatCategory> {
  const priced = lines.filter(isPriced);
  const taxed = priced.map((line) => ({ ...line, netAmount: toMinorUnits(line.netAmount, currency) }));
  return totalsOf(taxed, currency);
}

const isPriced = (line: DraftedLine): line is QuotationLine => line.netAmount !== undefined;

function listTerms(line: OrderLine, prices: ReadonlyMap<string, PricedEntry>): PricedEntry | undefined {
  const entry = line.sku === undefined ? undefined : prices.get(line.sku);
  return entry?.unitCode === line.unitCode ? entry : undefined;
}

function priceLine(line: OrderLine, terms: LineTerms | undefined, currency: string): DraftedLine {
  if (!terms) return line;
  const netAmount = amountOf(line, terms, currency);
  if (netAmount === undefined) return line;
  return {
    ...line,
    name: line.name ?? terms.name ?? line.sku,
    unitPrice: formatDecimal(terms.unitPrice, exponentOf(currency)),
    baseQuantity: formatDecimal(terms.baseQuantity),
    vatRatePercent: formatDecimal(terms.vatRatePercent),
    vatCategory: terms.vatCategory,
    netAmount: fromMinorUnits(netAmount, currency),
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
