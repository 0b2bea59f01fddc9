import type { Quotation } from '@app/contracts';
import type { CompletePricing } from './pricing.js';

export interface QuotationParts {
  /** Read out by people, unique for the supplier: `QU-2026-000123`. */
  number: string;
  revision: number;
  currency: string;
  /** RFC 3339 with the supplier's offset. */
  issuedAt: string;
  validUntil: string;
  pricing: CompletePricing;
}

/** The document that binds the supplier until `validUntil`; it never changes afterwards. */
export const buildQuotation = ({ pricing, ...head }: QuotationParts): Quotation => ({
  ...head,
  lines: pricing.lines,
  ...pricing.totals,
});
