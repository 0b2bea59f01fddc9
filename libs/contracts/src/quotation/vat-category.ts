import type { VatCategory } from './quotation.js';

/** Of a well-shaped rate. */
const isZero = (ratePercent: string) => !/[1-9]/.test(ratePercent);

/** EN 16931 BR-S-05 and BR-Z-05, BR-E-05, …: S bears a rate above zero, every other category the rate 0. */
export const fitsRate = (category: VatCategory, ratePercent: string): boolean =>
  (category === 'S') !== isZero(ratePercent);

/** What a rate means where no category is given: docs/decisions/0004-money.md. */
export const defaultVatCategory = (ratePercent: string): VatCategory => (isZero(ratePercent) ? 'Z' : 'S');
