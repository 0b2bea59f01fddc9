import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsQuantity, IsRatePercent, IsUnitPrice } from '../decimal.validators.js';
import { UNIT_CODE_PATTERN } from '../order/order-line.js';
import { VAT_CATEGORIES, type VatCategory } from '../quotation/quotation.js';

export class PriceListEntry {
  @IsString() @IsNotEmpty() @MaxLength(80) sku: string;
  @IsString() @IsNotEmpty() @MaxLength(200) name: string;
  @Matches(UNIT_CODE_PATTERN) unitCode: string;
  @IsUnitPrice() unitPrice: string;
  /** How many units the price is for; 1 unless given. */
  @IsOptional() @IsQuantity() baseQuantity?: string;
  @IsRatePercent() vatRatePercent: string;
  /** S unless given; Z where the rate is 0. */
  @IsOptional() @IsIn(VAT_CATEGORIES) vatCategory?: VatCategory;
  /** Instants; from now and without end unless given. An order is judged at its `placedAt`. */
  @IsOptional() @IsISO8601() validFrom?: string;
  @IsOptional() @IsISO8601() validTo?: string;
}

/** Entries of one request; a longer list comes in chunks of one staged import. */
export const PRICE_LIST_CHUNK = 1000;

/** The whole list again: what is not named ends. */
export class ReplacePriceList {
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK)
  @ValidateNested({ each: true })
  @Type(() => PriceListEntry)
  entries: PriceListEntry[];
}

/** Some entries: the named ones are set, those of `removedSkus` end. */
export class AmendPriceList {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK)
  @ValidateNested({ each: true })
  @Type(() => PriceListEntry)
  entries?: PriceListEntry[];
  @IsOptional() @IsArray() @ArrayMaxSize(PRICE_LIST_CHUNK) @IsString({ each: true }) removedSkus?: string[];
}

export class StagedRow {
  @IsInt() @Min(1) line: number;
  @ValidateNested() @Type(() => PriceListEntry) entry: PriceListEntry;
}

/** A chunk of a CSV import; rows carry the line of the file so that faults can name it. */
export class StagePriceList {
  /** UUID of the import. */
  @IsString() importId: string;
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK)
  @ValidateNested({ each: true })
  @Type(() => StagedRow)
  rows: StagedRow[];
}

/** Ends a staged import: compares with the current list, and saves it unless `dryRun`. */
export class CommitPriceList {
  @IsString() importId: string;
  dryRun: boolean;
}

export type PriceListEntryView = Required<Omit<PriceListEntry, 'validTo'>> & { validTo: string | null };

export interface PriceListView {
  supplier: { id: string; name: string };
  currency: string;
  /** Rises by one with each change of the list; the ETag. */
  version: number;
  entries: PriceListEntryView[];
  nextCursor: string | null;
}

export interface PriceListChange {
  version: number;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  /** At most 1,000, in the order of their numbers. */
  changes: {
    sku: string;
    kind: 'added' | 'changed' | 'removed';
    oldUnitPrice: string | null;
    newUnitPrice: string | null;
  }[];
}
