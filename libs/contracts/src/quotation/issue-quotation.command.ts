import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsRatePercent, IsUnitPrice } from '../decimal.validators.js';
import { LIMITS } from '../limits.js';
import { VAT_CATEGORIES, type VatCategory } from './quotation.js';

export class LinePrice {
  @IsInt() @Min(1) @Max(LIMITS.linesPerOrder) lineNumber: number;
  @IsUnitPrice() unitPrice: string;
  @IsRatePercent() vatRatePercent: string;
  /** S, or Z at 0 %, where absent. */
  @IsOptional() @IsIn(VAT_CATEGORIES) vatCategory?: VatCategory;
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
