import type { Quotation } from '@app/contracts';
import type { CompletePricing } from './pricing.js';

export interface QuotationParts {
  /** Read out by people, unique for the supplier: `QU-2026-000123`. */
  number: string;
  revision: number;
  currency: string;
  /** Instants in UTC, RFC 3339. */
  issuedAt: string;
  validUntil: string;
  pricing: CompletePricing;
  note?: string;
}

/** The document that binds the supplier until `validUntil`; it never changes afterwards. */
export function buildQuotation({ pricing, note, ...head }: QuotationParts): Quotation {
  const { number, revision, currency, issuedAt, validUntil } = head;
  return {
    number,
    revision,
    currency,
    issuedAt,
    validUntil,
    lines: pricing.lines,
    ...pricing.totals,
    ...(note === undefined ? {} : { note }),
  };
}
