import {
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsQuantity } from '../decimal.validators.js';
import { LIMITS } from '../limits.js';

/** UN/ECE Recommendation 20 (and 21) codes: two or three capitals or digits. */
export const UNIT_CODE_PATTERN = /^[A-Z0-9]{2,3}$/;

/** What a buyer asks for; a price is never a buyer's input. */
export class RequestedLine {
  @ValidateIf((line: RequestedLine) => line.sku !== undefined || line.name === undefined)
  @IsString()
  @IsNotEmpty()
  @MaxLength(LIMITS.skuLength)
  sku?: string;

  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(200) name?: string;
  @IsQuantity() quantity: string;
  @Matches(UNIT_CODE_PATTERN) unitCode: string;
}

export class OrderLine extends RequestedLine {
  @IsInt() @Min(1) @Max(LIMITS.linesPerOrder) lineNumber: number;
}
