import {
  BASE_QUANTITY_PATTERN,
  LIMITS,
  PRICE_LIST_CHUNK,
  RATE_PATTERN,
  UNIT_CODE_PATTERN,
  UNIT_PRICE_PATTERN,
  VALIDITY_PATTERN,
  VAT_CATEGORIES,
  type AmendPriceList,
  type PriceListEntry,
  type ReplacePriceList,
  type VatCategory,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsInstantText } from '../http/is-date-text.decorator.js';
import { PageRequest } from '../http/page.request.js';
import { toBoolean } from '../http/query-values.js';

const IS_VALIDITY = {
  context: {
    code: 'not-an-instant',
    detail: 'must be a date, or an instant with its offset: 2026-12-01T00:00:00Z',
  },
};
const TOO_MANY = {
  context: {
    rule: true,
    code: 'too-many-entries',
    detail: `must hold at most ${PRICE_LIST_CHUNK} entries; import a longer list as CSV`,
  },
};

export class PriceListEntryRequest implements PriceListEntry {
  /** @example 'PC' */
  @IsString()
  @IsNotEmpty()
  @MaxLength(LIMITS.skuLength)
  sku: string;

  /** @example 'PC' */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  /** UN/ECE Recommendation 20. */
  @ApiProperty({ pattern: UNIT_CODE_PATTERN.source, example: 'EA' })
  @Matches(UNIT_CODE_PATTERN, {
    context: { code: 'not-a-unit-code', detail: 'must be two or three capitals or digits, such as EA' },
  })
  unitCode: string;

  /** Without VAT, in the list's currency; up to four decimals. */
  @ApiProperty({ pattern: UNIT_PRICE_PATTERN.source, example: '4300.00' })
  @IsString({ context: { detail: 'must be a decimal written as a string, such as "4300.00"' } })
  @Matches(UNIT_PRICE_PATTERN, {
    context: { code: 'not-a-price', detail: 'must be a decimal of zero or more with at most 4 decimals' },
  })
  unitPrice: string;

  /** How many units the price is for; 1 unless given. */
  @ApiProperty({ pattern: BASE_QUANTITY_PATTERN.source, example: '1', required: false })
  @IsOptional()
  @IsString()
  @Matches(BASE_QUANTITY_PATTERN, {
    context: { code: 'not-a-quantity', detail: 'must be a decimal above zero with at most 4 decimals' },
  })
  baseQuantity?: string;

  @ApiProperty({ pattern: RATE_PATTERN.source, example: '25' })
  @IsString({ context: { detail: 'must be a decimal written as a string, such as "25"' } })
  @Matches(RATE_PATTERN, {
    context: { code: 'not-a-rate', detail: 'must be from 0 to 100 with at most 2 decimals' },
  })
  vatRatePercent: string;

  /** UNCL5305; S unless given, Z where the rate is 0. */
  @ApiProperty({ enum: VAT_CATEGORIES, enumName: 'VatCategory', required: false, example: 'S' })
  @IsOptional()
  @IsIn(VAT_CATEGORIES)
  vatCategory?: VatCategory;

  /**
   * From now unless given.
   * @example '2026-12-01T00:00:00Z'
   */
  @IsOptional()
  @Matches(VALIDITY_PATTERN, IS_VALIDITY)
  @MaxLength(LIMITS.instantLength)
  validFrom?: string;

  /**
   * Without end unless given.
   * @example '2027-12-01T00:00:00Z'
   */
  @IsOptional()
  @Matches(VALIDITY_PATTERN, IS_VALIDITY)
  @MaxLength(LIMITS.instantLength)
  validTo?: string;
}

/** The whole list: what is not named ends. */
export class ReplacePriceListRequest implements ReplacePriceList {
  @ApiProperty({ maxItems: PRICE_LIST_CHUNK })
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK, TOO_MANY)
  @ValidateNested({ each: true })
  @Type(() => PriceListEntryRequest)
  entries: PriceListEntryRequest[];
}

/** Some entries: the named ones are set, those of `removedSkus` end. */
export class AmendPriceListRequest implements AmendPriceList {
  @ApiProperty({ maxItems: PRICE_LIST_CHUNK, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK, TOO_MANY)
  @ValidateNested({ each: true })
  @Type(() => PriceListEntryRequest)
  entries?: PriceListEntryRequest[];

  @ApiProperty({
    type: 'array',
    items: { type: 'string', maxLength: LIMITS.skuLength },
    maxItems: PRICE_LIST_CHUNK,
    required: false,
    example: ['KBD-2'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK, TOO_MANY)
  @IsString({ each: true, context: { detail: 'must each be an article number, a string' } })
  @MaxLength(LIMITS.skuLength, {
    each: true,
    context: { detail: `must each be at most ${LIMITS.skuLength} characters long` },
  })
  removedSkus?: string[];
}

export class GetPriceListRequest extends PageRequest {
  /** Text in article number or name. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** The list as it was or will be at that instant; now unless given. */
  @IsOptional()
  @Matches(VALIDITY_PATTERN, IS_VALIDITY)
  @IsInstantText()
  @MaxLength(LIMITS.instantLength)
  at?: string;
}

export class PutPriceListQueryRequest {
  /** Says what would change, and changes nothing. */
  @ApiProperty({ required: false })
  @Transform(toBoolean)
  @IsBoolean({ context: { detail: 'must be true or false' } })
  dryRun: boolean = false;
}
