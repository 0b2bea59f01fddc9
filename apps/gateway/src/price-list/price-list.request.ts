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
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { IsInstantText } from '../http/is-date-text.decorator.js';
import { PageRequest } from '../http/page.request.js';
import { toBoolean } from '../http/query-values.js';

const TOO_MANY = {
  context: {
    rule: true,
    code: 'too-many-entries',
    detail: `must hold at most ${PRICE_LIST_CHUNK} entries; import a longer list as CSV`,
  },
};

/** Described here, judged by the service: as JSON and as a line of a file by the same rules. */
export class PriceListEntryRequest implements PriceListEntry {
  @ApiProperty({ maxLength: LIMITS.skuLength, example: 'PC' })
  sku: string;

  @ApiProperty({ maxLength: 200, example: 'PC' })
  name: string;

  /** UN/ECE Recommendation 20. */
  @ApiProperty({ pattern: UNIT_CODE_PATTERN.source, example: 'EA' })
  unitCode: string;

  /** Without VAT, in the list's currency; up to four decimals. */
  @ApiProperty({ pattern: UNIT_PRICE_PATTERN.source, example: '4300.00' })
  unitPrice: string;

  /** How many units the price is for; 1 unless given. */
  @ApiProperty({ pattern: BASE_QUANTITY_PATTERN.source, example: '1' })
  baseQuantity?: string;

  @ApiProperty({ pattern: RATE_PATTERN.source, example: '25' })
  vatRatePercent: string;

  /**
   * UNCL5305; S unless given, Z where the rate is 0. In an order with lines of other categories a price of category O
   * does not count: a person has to give another one.
   */
  @ApiProperty({ enum: VAT_CATEGORIES, enumName: 'VatCategory', example: 'S' })
  vatCategory?: VatCategory;

  /** An instant with its offset, or a date: its first instant in the supplier's time zone. From now unless given. */
  @ApiProperty({ maxLength: LIMITS.instantLength, example: '2026-12-01T00:00:00Z' })
  validFrom?: string;

  /** The instant from which the price no longer holds, or a date: its first instant in the supplier's time zone. Without end unless given. */
  @ApiProperty({ maxLength: LIMITS.instantLength, example: '2027-12-01T00:00:00Z' })
  validTo?: string;
}

/** The whole list: what is not named ends. */
export class ReplacePriceListRequest implements ReplacePriceList {
  @ApiProperty({ maxItems: PRICE_LIST_CHUNK })
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK, TOO_MANY)
  @IsObject({ each: true, context: { detail: 'must each be an object' } })
  entries: PriceListEntryRequest[];
}

/** Some entries: the named ones are set, those of `removedSkus` end. */
export class AmendPriceListRequest implements AmendPriceList {
  @ApiProperty({ maxItems: PRICE_LIST_CHUNK, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK, TOO_MANY)
  @IsObject({ each: true, context: { detail: 'must each be an object' } })
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

  /** The list as it was or will be at that instant, or when that date begins where the supplier is; now unless given. */
  @IsOptional()
  @Matches(VALIDITY_PATTERN, {
    context: {
      code: 'not-an-instant',
      detail: 'must be a date, or an instant with its offset: 2026-12-01T00:00:00Z',
    },
  })
  @IsInstantText()
  @MaxLength(LIMITS.instantLength)
  at?: string;
}

export class GetOwnPriceListRequest extends GetPriceListRequest {
  /** Also what begins later: each price an entry of its own, behind the one before it. */
  @ApiProperty({ required: false })
  @Transform(toBoolean)
  @IsBoolean({ context: { detail: 'must be true or false' } })
  upcoming: boolean = false;
}

export class PutPriceListQueryRequest {
  /** Says what would change, and changes nothing. */
  @ApiProperty({ required: false })
  @Transform(toBoolean)
  @IsBoolean({ context: { detail: 'must be true or false' } })
  dryRun: boolean = false;
}
