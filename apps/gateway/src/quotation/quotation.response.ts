import {
  QUOTATION_STATUSES,
  VAT_CATEGORIES,
  type QuotationStatus,
  type QuotationView,
  type TaxSubtotal,
  type VatCategory,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { OrderLineResponse } from '../order/order.response.js';
import { Instant } from '../openapi/instant.decorator.js';

/** A line; price and amounts are absent as long as the supplier has not priced it. */
export class QuotationLineResponse extends OrderLineResponse {
  /** @example '4300.00' */
  unitPrice?: string;
  /**
   * How many units the price is for.
   * @example '1'
   */
  baseQuantity?: string;
  /** @example '25' */
  vatRatePercent?: string;
  /** UNCL5305. */
  @ApiProperty({ enum: VAT_CATEGORIES, enumName: 'VatCategory', required: false, example: 'S' })
  vatCategory?: VatCategory;
  /** @example '150500.00' */
  netAmount?: string;
}

/** VAT of one category and rate. */
export class TaxSubtotalResponse implements TaxSubtotal {
  @ApiProperty({ enum: VAT_CATEGORIES, enumName: 'VatCategory', example: 'S' })
  vatCategory: VatCategory;
  /** @example '25' */
  vatRatePercent: string;
  /** @example '197750.00' */
  taxableAmount: string;
  /** @example '49437.50' */
  taxAmount: string;
}

export class QuotationResponse implements QuotationView {
  /** @example '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' */
  orderId: string;
  /** @example 'QU-2026-000123' */
  number: string | null;
  /** @example 1 */
  revision: number;
  /** `DRAFT` as long as it was not issued, also where its order ended before: its totals are zero then. */
  @ApiProperty({ enum: QUOTATION_STATUSES, enumName: 'QuotationStatus', example: 'ISSUED' })
  status: QuotationStatus;
  /** @example 'DKK' */
  currency: string;
  /**
   * With the supplier's offset.
   * @example '2026-11-24T10:12:31.902+01:00'
   */
  @Instant()
  issuedAt: string | null;
  /**
   * The end of a day where the supplier is, with its offset.
   * @example '2026-12-08T23:59:59.999+01:00'
   */
  @Instant()
  validUntil: string | null;
  lines: QuotationLineResponse[];
  taxes: TaxSubtotalResponse[];
  /** @example '197750.00' */
  netTotal: string;
  /** @example '49437.50' */
  taxTotal: string;
  /** @example '247187.50' */
  grossTotal: string;
  note?: string;
}
