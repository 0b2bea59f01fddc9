import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCurrency } from '../currencies.js';
import { IsRatePercent, IsUnitPrice } from '../decimal.validators.js';
import { OrderLine } from '../order/order-line.js';

/** An amount in major units with the decimals of its currency: `247187.50`. */
const AMOUNT_PATTERN = /^-?\d{1,15}(\.\d{1,4})?$/;

/** UNCL5305, as far as EN 16931 uses it. */
export const VAT_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'] as const;
export type VatCategory = (typeof VAT_CATEGORIES)[number];

export const QUOTATION_STATUSES = [
  'DRAFT',
  'ISSUED',
  'SUPERSEDED',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'WITHDRAWN',
] as const;
export type QuotationStatus = (typeof QUOTATION_STATUSES)[number];

/** A priced line. `netAmount` = quantity × unitPrice ÷ baseQuantity, rounded half up. */
export class QuotationLine extends OrderLine {
  @IsUnitPrice() unitPrice: string;
  @Matches(AMOUNT_PATTERN) baseQuantity: string;
  @IsRatePercent() vatRatePercent: string;
  @IsIn(VAT_CATEGORIES) vatCategory: VatCategory;
  @Matches(AMOUNT_PATTERN) netAmount: string;
}

/** VAT of one category and rate: summed first, rounded once. */
export class TaxSubtotal {
  @IsIn(VAT_CATEGORIES) vatCategory: VatCategory;
  @IsRatePercent() vatRatePercent: string;
  @Matches(AMOUNT_PATTERN) taxableAmount: string;
  @Matches(AMOUNT_PATTERN) taxAmount: string;
}

/**
 * A quotation as it is issued; it never changes afterwards. Its instants have the supplier's offset, so that whoever
 * reads one sees the day that it is there.
 */
export class Quotation {
  @IsString() @MaxLength(40) number: string;
  @IsInt() @Min(1) revision: number;
  @IsCurrency() currency: string;
  @IsISO8601() issuedAt: string;
  @IsISO8601() validUntil: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => QuotationLine) lines: QuotationLine[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => TaxSubtotal) taxes: TaxSubtotal[];
  @Matches(AMOUNT_PATTERN) netTotal: string;
  @Matches(AMOUNT_PATTERN) taxTotal: string;
  @Matches(AMOUNT_PATTERN) grossTotal: string;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}

/** What either side shows of a quotation; a draft's unpriced lines lack price and amount. */
export interface QuotationView extends Omit<Quotation, 'number' | 'issuedAt' | 'validUntil' | 'lines'> {
  orderId: string;
  number: string | null;
  status: QuotationStatus;
  issuedAt: string | null;
  validUntil: string | null;
  lines: (OrderLine & Partial<Omit<QuotationLine, keyof OrderLine>>)[];
}

/**
 * What the supplier's price list gives for an order that waits for its confirmation; it binds nobody. The totals are
 * those of the lines that have a price.
 */
export interface EstimateView extends Pick<
  QuotationView,
  'orderId' | 'currency' | 'lines' | 'taxes' | 'netTotal' | 'taxTotal' | 'grossTotal'
> {
  /** Numbers of the lines that a person has to price. */
  unpriced: number[];
}
