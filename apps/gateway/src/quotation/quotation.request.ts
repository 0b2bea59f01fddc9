import type { AcceptQuotation, DeclineQuotation } from '@app/contracts';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Min, ValidateNested } from 'class-validator';
import { ReasonRequest } from '../order/order.request.js';

export class AcceptQuotationRequest implements AcceptQuotation {
  /**
   * The revision that you have read.
   * @example 1
   */
  @IsInt()
  @Min(1)
  revision: number;
}

export class DeclineQuotationRequest implements DeclineQuotation {
  /**
   * The revision that you have read.
   * @example 1
   */
  @IsInt()
  @Min(1)
  revision: number;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReasonRequest)
  reason?: ReasonRequest;
}
