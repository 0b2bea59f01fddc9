import {
  defaultVatCategory,
  goTogether,
  isOutsideScope,
  type LinePrice,
  type Refusal,
  type RequestFault,
  vatCategoryFault,
  type VatCategory,
} from '@app/contracts';
import { amountOf, categoriesOf, completeLines, isComplete } from './pricing.js';
import type { CompletePricing, LineTerms, Pricing } from './pricing.js';

/**
 * Completes an order's prices by those that a person gave: all unpriced lines at once, and no other line.
 * @param drafted as far as the list has priced it
 * @returns the complete pricing, or the refusal `lines-unpriced` with a fault for each line that is wrong or missing
 * @throws {UnknownCurrency}
 */
export function priceByHand(
  drafted: Pricing,
  manual: readonly LinePrice[],
  currency: string,
): { pricing: CompletePricing } | { refusal: Refusal } {
  const errors = [...givenFaults(drafted, manual, currency), ...missingFaults(drafted, manual)];
  if (errors.length > 0) return { refusal: { code: 'lines-unpriced', errors } };

  const byHand = new Map(manual.map((price) => [price.lineNumber, termsOf(price)]));
  const pricing = completeLines(drafted, byHand, currency);
  if (!isComplete(pricing)) throw new Error(`lines ${pricing.unpriced.join(', ')} have no price after all`);
  return { pricing };
}

const termsOf = ({ unitPrice, vatRatePercent, vatCategory }: LinePrice): LineTerms => ({
  unitPrice,
  baseQuantity: '1',
  vatRatePercent,
  vatCategory: vatCategory ?? defaultVatCategory(vatRatePercent),
});

function givenFaults(
  { lines, unpriced }: Pricing,
  manual: readonly LinePrice[],
  currency: string,
): RequestFault[] {
  const byNumber = new Map(lines.map((line) => [line.lineNumber, line]));
  const isMixed = mixedBy(categoriesOf(lines), manual);
  const seen = new Set<number>();
  return manual.flatMap((price, index): RequestFault[] => {
    const line = byNumber.get(price.lineNumber);
    const at = (field: string, code: string, detail: string) => [
      { pointer: `/lines/${index}/${field}`, code, detail },
    ];
    const name = `line ${price.lineNumber}`;
    if (!line) return at('lineNumber', 'unknown-line', `the order has no ${name}`);
    if (seen.has(price.lineNumber)) return at('lineNumber', 'repeated-line', `${name} is given twice`);
    seen.add(price.lineNumber);
    if (!unpriced.includes(price.lineNumber)) {
      return at('lineNumber', 'line-already-priced', `${name} has a price from the list`);
    }
    const terms = termsOf(price);
    const vat = vatCategoryFault(terms.vatCategory, terms.vatRatePercent);
    if (vat) return at('vatCategory', vat.code, vat.detail);
    if (isMixed(terms.vatCategory)) return at('vatCategory', 'vat-category-mixed', MIXED);
    if (amountOf(line, terms, currency) === undefined) {
      return at('unitPrice', 'amount-too-large', `the amount of ${name} is too large`);
    }
    return [];
  });
}

const MIXED = 'VAT category O cannot stand beside another one in a quotation';

/**
 * Which categories by hand are at fault where not all of a quotation go together: those that do not go with the
 * list's, or without any of the list's, O.
 */
function mixedBy(
  listed: readonly VatCategory[],
  manual: readonly LinePrice[],
): (category: VatCategory) => boolean {
  if (goTogether([...listed, ...manual.map((price) => termsOf(price).vatCategory)])) return () => false;
  return (category) => (listed.length > 0 ? !goTogether([...listed, category]) : isOutsideScope(category));
}

function missingFaults({ unpriced }: Pricing, manual: readonly LinePrice[]): RequestFault[] {
  const given = new Set(manual.map((price) => price.lineNumber));
  return unpriced
    .filter((lineNumber) => !given.has(lineNumber))
    .map((lineNumber) => ({
      pointer: '/lines',
      code: 'line-missing',
      detail: `line ${lineNumber} needs a price`,
    }));
}
