import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { IsRatePercent, IsUnitPrice } from '../decimal.validators.js';
import { LIMITS } from '../limits.js';

export class LinePrice {
  @IsInt() @Min(1) @Max(LIMITS.linesPerOrder) lineNumber: number;
  @IsUnitPrice() unitPrice: string;
  @IsRatePercent() vatRatePercent: string;
}

/** Prices for the lines that the list does not price: all of them at once. */
export class IssueQuotation {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.linesPerOrder)
  @ValidateNested({ each: true })
  @Type(() => LinePrice)
  lines: LinePrice[];
}
