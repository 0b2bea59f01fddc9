import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LIMITS } from '../limits.js';
import { Delivery } from './delivery.js';
import { RequestedLine } from './order-line.js';
import { PersonReason } from './reason.js';

export class PlaceOrder {
  @IsUUID() supplierId: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.linesPerOrder)
  @ValidateNested({ each: true })
  @Type(() => RequestedLine)
  lines: RequestedLine[];

  @IsOptional() @IsString() @MaxLength(100) reference?: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Delivery) delivery?: Delivery;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}

/** Buyer or supplier; the buyer's reason is optional, the supplier's is not (its service checks). */
export class CancelOrder {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PersonReason) reason?: PersonReason;
}

export class ConfirmOrder {}

export class RejectOrder {
  @IsObject() @ValidateNested() @Type(() => PersonReason) reason: PersonReason;
}

export class AcceptQuotation {
  /** The revision that the buyer has read. */
  @IsInt() @Min(1) @Max(LIMITS.wholeNumber) revision: number;
}

export class DeclineQuotation {
  @IsInt() @Min(1) @Max(LIMITS.wholeNumber) revision: number;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PersonReason) reason?: PersonReason;
}
