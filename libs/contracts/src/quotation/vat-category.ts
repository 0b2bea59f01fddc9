import type { VatCategory } from './quotation.js';

/** Of a well-shaped rate. */
const isZero = (ratePercent: string) => !/[1-9]/.test(ratePercent);

/**
 * What is wrong with a category at a rate. EN 16931 BR-S-05 and BR-Z-05, BR-E-05, …: S bears a rate above zero, every
 * other category the rate 0.
 * @returns undefined where they go together
 */
export function vatCategoryFault(
  category: VatCategory,
  ratePercent: string,
): { code: string; detail: string } | undefined {
  if ((category === 'S') !== isZero(ratePercent)) return undefined;
  const detail = `VAT category ${category} does not go with the rate ${ratePercent}`;
  return { code: 'vat-category-mismatch', detail };
}

/** What a rate means where no category is given: docs/decisions/0004-money.md. */
export const defaultVatCategory = (ratePercent: string): VatCategory => (isZero(ratePercent) ? 'Z' : 'S');

/** Not subject to VAT at all. */
const OUTSIDE_SCOPE: VatCategory = 'O';

export const isOutsideScope = (category: VatCategory): boolean => category === OUTSIDE_SCOPE;

/** EN 16931 BR-O-11 and BR-O-12: what lies outside the scope of VAT stands beside no other category in one document. */
export const goTogether = (categories: readonly VatCategory[]): boolean =>
  categories.every(isOutsideScope) || !categories.some(isOutsideScope);
