import { LIMITS, type AcceptQuotation, type DeclineQuotation } from '@app/contracts';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ReasonRequest } from '../order/order.request.js';

export class AcceptQuotationRequest implements AcceptQuotation {
  /**
   * The revision that you have read.
   * @example 1
   */
  @IsInt()
  @Min(1)
  @Max(LIMITS.wholeNumber)
  revision: number;
}

export class DeclineQuotationRequest implements DeclineQuotation {
  /**
   * The revision that you have read.
   * @example 1
   */
  @IsInt()
  @Min(1)
  @Max(LIMITS.wholeNumber)
  revision: number;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReasonRequest)
  reason?: ReasonRequest;
}
