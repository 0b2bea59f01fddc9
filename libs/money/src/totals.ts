import { exponentOf } from '@app/contracts';
import Big from 'big.js';
import { divideHalfUp, fromMinorUnits, type Decimal } from './amount.js';

export interface LinePricing {
  quantity: Decimal;
  /** Price in major units of `baseQuantity` units. */
  unitPrice: Decimal;
  baseQuantity: Decimal;
}

/**
 * Largest amount of a line in major units: 500 of them with 100 % VAT still fit into the 15 digits of an amount
 * on the wire and, with four decimals, into the 64 bits of a column.
 */
export const LARGEST_LINE_AMOUNT = 900_000_000_000n;

/** A line's amount is above `LARGEST_LINE_AMOUNT`. */
export class AmountTooLarge extends Error {
  constructor() {
    super(`a line's amount is above ${LARGEST_LINE_AMOUNT}`);
    this.name = 'AmountTooLarge';
  }
}

/**
 * quantity × unitPrice ÷ baseQuantity, rounded half up once, in integer minor units.
 * @throws {UnknownCurrency} code not active in ISO 4217
 * @throws {AmountTooLarge}
 * Source: docs/decisions/0004-money.md (EN 16931 BT-131, without charges and allowances in v1)
 */
export function lineAmount({ quantity, unitPrice, baseQuantity }: LinePricing, currency: string): bigint {
  const exponent = exponentOf(currency);
  const amount = divideHalfUp(Big(quantity).times(unitPrice), baseQuantity, exponent);
  if (amount.gt(String(LARGEST_LINE_AMOUNT))) throw new AmountTooLarge();
  return BigInt(amount.toFixed(exponent).replace('.', ''));
}

/** A line as its VAT sees it. */
export interface TaxedLine<Category extends string = string> {
  /** Integer minor units. */
  netAmount: bigint;
  vatCategory: Category;
  vatRatePercent: string;
}

export interface TaxSum<Category extends string = string> {
  vatCategory: Category;
  vatRatePercent: string;
  taxableAmount: string;
  taxAmount: string;
}

/** Decimal strings in major units with exactly the currency's decimals. */
export interface Totals<Category extends string = string> {
  /** In the order in which (category, rate) first occurs. */
  taxes: TaxSum<Category>[];
  netTotal: string;
  taxTotal: string;
  grossTotal: string;
}

/** `25`, `25.0` and `25.00` are one rate. */
const groupKey = ({ vatCategory, vatRatePercent }: TaxedLine) =>
  `${vatCategory} ${Big(vatRatePercent).toFixed()}`;

/** Minor units × percent ÷ 100, rounded half up. */
const taxOf = (taxable: bigint, ratePercent: string): bigint =>
  BigInt(divideHalfUp(Big(String(taxable)).times(ratePercent), '100', 0).toFixed());

/**
 * Sums the lines; VAT is summed for each category and rate before it is rounded, once.
 * @throws {UnknownCurrency} code not active in ISO 4217
 * Source: docs/decisions/0004-money.md (EN 16931 BR-CO-10, BR-CO-13 to BR-CO-15, BR-CO-17)
 */
export function totalsOf<Category extends string>(
  lines: readonly TaxedLine<Category>[],
  currency: string,
): Totals<Category> {
  const groups = new Map<string, TaxedLine<Category>>();
  for (const line of lines) {
    const known = groups.get(groupKey(line));
    groups.set(groupKey(line), known ? { ...known, netAmount: known.netAmount + line.netAmount } : line);
  }
  const sums = [...groups.values()].map((group) => ({
    ...group,
    tax: taxOf(group.netAmount, group.vatRatePercent),
  }));
  const net = sums.reduce((sum, group) => sum + group.netAmount, 0n);
  const tax = sums.reduce((sum, group) => sum + group.tax, 0n);
  return {
    taxes: sums.map((group) => ({
      vatCategory: group.vatCategory,
      vatRatePercent: group.vatRatePercent,
      taxableAmount: fromMinorUnits(group.netAmount, currency),
      taxAmount: fromMinorUnits(group.tax, currency),
    })),
    netTotal: fromMinorUnits(net, currency),
    taxTotal: fromMinorUnits(tax, currency),
    grossTotal: fromMinorUnits(net + tax, currency),
  };
}
