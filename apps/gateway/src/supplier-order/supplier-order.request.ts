import {
  LIMITS,
  RATE_PATTERN,
  UNIT_PRICE_PATTERN,
  VAT_CATEGORIES,
  type ConfirmOrder,
  type IssueQuotation,
  type LinePrice,
  type RejectOrder,
  type VatCategory,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { OrderFilterRequest } from '../order/list-orders.request.js';
import { ReasonRequest } from '../order/order.request.js';

export class ListSupplierOrdersRequest extends OrderFilterRequest {
  /** Only the orders of this buyer. */
  @IsOptional()
  @IsUUID()
  buyerId?: string;
}

/** Nothing to say beside the order itself. */
export class ConfirmOrderRequest implements ConfirmOrder {}

export class RejectOrderRequest implements RejectOrder {
  @IsObject()
  @ValidateNested()
  @Type(() => ReasonRequest)
  reason: ReasonRequest;
}

export class SupplierCancelOrderRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => ReasonRequest)
  reason: ReasonRequest;
}

export class LinePriceRequest implements LinePrice {
  /** @example 1 */
  @IsInt()
  @Min(1)
  @Max(LIMITS.linesPerOrder)
  lineNumber: number;

  /** Without VAT, for one unit, in your currency; up to four decimals. */
  @ApiProperty({ pattern: UNIT_PRICE_PATTERN.source, example: '40.00' })
  @IsString({ context: { detail: 'must be a decimal written as a string, such as "40.00"' } })
  @Matches(UNIT_PRICE_PATTERN, {
    context: { code: 'not-a-price', detail: 'must be a decimal of zero or more with at most 4 decimals' },
  })
  unitPrice: string;

  @ApiProperty({ pattern: RATE_PATTERN.source, example: '25' })
  @IsString({ context: { detail: 'must be a decimal written as a string, such as "25"' } })
  @Matches(RATE_PATTERN, {
    context: { code: 'not-a-rate', detail: 'must be from 0 to 100 with at most 2 decimals' },
  })
  vatRatePercent: string;

  /** UNCL5305; S unless given, Z where the rate is 0. Only S has a rate, and O stands beside no other category. */
  @ApiProperty({ enum: VAT_CATEGORIES, enumName: 'VatCategory', required: false, example: 'S' })
  @IsOptional()
  @IsIn(VAT_CATEGORIES)
  vatCategory?: VatCategory;
}

/** Prices for all lines that the price list does not price, at once. */
export class IssueQuotationRequest implements IssueQuotation {
  @ApiProperty({ minItems: 1, maxItems: LIMITS.linesPerOrder })
  @IsArray()
  @ArrayMinSize(1, { context: { rule: true, code: 'no-lines', detail: 'must hold at least one line' } })
  @ArrayMaxSize(LIMITS.linesPerOrder, {
    context: {
      rule: true,
      code: 'too-many-lines',
      detail: `must hold at most ${LIMITS.linesPerOrder} lines`,
    },
  })
  @ValidateNested({ each: true })
  @Type(() => LinePriceRequest)
  lines: LinePriceRequest[];
}
