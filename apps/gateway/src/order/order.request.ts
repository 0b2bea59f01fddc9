import {
  LIMITS,
  QUANTITY_PATTERN,
  REASON_CODES,
  UNIT_CODE_PATTERN,
  type CancelOrder,
  type Delivery,
  type PersonReason,
  type PlaceOrder,
  type ReasonCode,
  type RequestedLine,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDateText } from '../http/is-date-text.decorator.js';
import { IsDecimalText } from '../http/is-decimal-text.decorator.js';

export class OrderLineRequest implements RequestedLine {
  /**
   * The supplier's article number; this or a name is needed.
   * @example 'PC'
   */
  @ValidateIf((line: OrderLineRequest) => line.sku !== undefined || line.name === undefined)
  @IsString()
  @MinLength(1)
  @MaxLength(LIMITS.skuLength)
  sku?: string;

  /**
   * Free text, for what is not on the supplier's list.
   * @example 'PC'
   */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  /** A decimal above zero as a string: up to 9 digits before and 6 after the point. */
  @ApiProperty({ pattern: QUANTITY_PATTERN.source, example: '35' })
  @IsString({ context: { detail: 'must be a decimal written as a string, such as "10.5"' } })
  @IsDecimalText()
  @MaxLength(20)
  @Matches(QUANTITY_PATTERN, {
    context: {
      rule: true,
      code: 'quantity-out-of-range',
      detail: 'must be above zero, with at most 9 digits before and 6 after the point',
    },
  })
  quantity: string;

  /** UN/ECE Recommendation 20: EA (each), KGM, LTR, DAY … */
  @ApiProperty({ pattern: UNIT_CODE_PATTERN.source, example: 'EA' })
  @Matches(UNIT_CODE_PATTERN, {
    context: { code: 'not-a-unit-code', detail: 'must be two or three capitals or digits, such as EA' },
  })
  unitCode: string;
}

export class DeliveryRequest implements Delivery {
  /** @example 'Bernstorffsvej 161, 2920 Charlottenlund' */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  address?: string;

  /** A calendar date. */
  @ApiProperty({ format: 'date', example: '2026-12-24' })
  @IsOptional()
  @IsDateText()
  @MaxLength(10, { context: { code: 'not-a-date', detail: 'must be a date without a time' } })
  date?: string;
}

export class PlaceOrderRequest implements PlaceOrder {
  /**
   * From `GET /v1/suppliers`.
   * @example '4f9a3c1e-6b8d-5d2a-9c47-0e2b7a51f3d6'
   */
  @IsUUID()
  supplierId: string;

  /** A price is never a buyer's input: the supplier's list gives it. */
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
  @Type(() => OrderLineRequest)
  lines: OrderLineRequest[];

  /**
   * Your own name for the order.
   * @example 'gentofte'
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reference?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DeliveryRequest)
  delivery?: DeliveryRequest;

  /** @example 'Please call before delivery.' */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class ReasonRequest implements PersonReason {
  @ApiProperty({ enum: REASON_CODES, example: 'out-of-stock' })
  @IsIn(REASON_CODES, { context: { detail: `must be one of ${REASON_CODES.join(', ')}` } })
  code: ReasonCode;

  /**
   * Needed with the code `other`.
   * @example 'Back in January.'
   */
  @ValidateIf((reason: ReasonRequest) => reason.code === 'other' || reason.text !== undefined)
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  text?: string;
}

export class CancelOrderRequest implements CancelOrder {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReasonRequest)
  reason?: ReasonRequest;
}
