import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  NotContains,
  ValidateBy,
} from 'class-validator';
import { LIMITS } from '../limits.js';
import type { VatCategory } from '../quotation/quotation.js';

/** Above zero; not more decimals than an amount has on the wire. */
export const BASE_QUANTITY_PATTERN = /^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,4})?$/;
/** A date (its first instant where the supplier is) or an instant with its offset: a time without one means another instant elsewhere. */
export const VALIDITY_PATTERN =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/;

/** The one character that no text of the database can hold. */
const NUL = '\0';

/**
 * What the price list says of a sku. Its rules are in the supplier-service alone, which judges each entry as it comes.
 */
export interface PriceListEntry {
  sku: string;
  name: string;
  unitCode: string;
  unitPrice: string;
  /** How many units the price is for; 1 unless given. */
  baseQuantity?: string;
  vatRatePercent: string;
  /** S unless given; Z where the rate is 0. */
  vatCategory?: VatCategory;
  /**
   * From then on the entry is what the list says about its sku; a time that has passed means now, since the price
   * of an order that was placed already never changes. Without end unless given.
   */
  validFrom?: string;
  validTo?: string;
}

/** An entry as an order is priced with it: judged at its `placedAt`, or when it came in by a clock that is behind. */
export type PricedEntry = Required<Omit<PriceListEntry, 'validFrom' | 'validTo'>>;

/** Entries of one request; a longer list comes in chunks of one staged import. */
export const PRICE_LIST_CHUNK = 1000;

/** The whole list again, of entries that are not judged yet: what is not named ends. */
export class ReplacePriceList {
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK)
  @IsObject({ each: true })
  entries: object[];

  /** Says what would change, and changes nothing. */
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

/** Some entries, not judged yet: the named ones are set, those of `removedSkus` end. */
export class AmendPriceList {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK)
  @IsObject({ each: true })
  entries?: object[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PRICE_LIST_CHUNK)
  @IsString({ each: true })
  @MaxLength(LIMITS.skuLength, { each: true })
  @NotContains(NUL, { each: true })
  removedSkus?: string[];
}

/** A row of a CSV import, not yet judged: the commit names every fault with its line. */
export interface StagedRow {
  /** Line of the file, from 1. */
  line: number;
  /** The fields of a PriceListEntry by name, as the cells stand in the file; an empty one is an absent one. */
  entry: Record<string, unknown>;
}

function areStagedRows(rows: unknown): boolean {
  if (!Array.isArray(rows)) return false;
  const lines = new Set<unknown>();
  return rows.every((row: Partial<StagedRow> | null) => {
    const { line, entry } = row ?? {};
    const isNew = !lines.has(line);
    lines.add(line);
    return (
      isNew &&
      Number.isSafeInteger(line) &&
      line! >= 1 &&
      typeof entry === 'object' &&
      entry !== null &&
      !Array.isArray(entry)
    );
  });
}

/** Checks each row with one look: class-validator's nested classes take a tenth of a second for a chunk. */
const IsStagedRows = () =>
  ValidateBy({
    name: 'isStagedRows',
    validator: {
      validate: areStagedRows,
      defaultMessage: () => 'rows must be objects with an entry and a line of their own from 1 on',
    },
  });

/** A chunk of a CSV import. */
export class StagePriceList {
  @IsUUID() importId: string;
  @IsArray() @ArrayMaxSize(PRICE_LIST_CHUNK) @IsStagedRows() rows: StagedRow[];
}

export interface PriceListStaged {
  importId: string;
  /** Rows of this chunk. */
  rows: number;
}

/**
 * Ends a staged import: compares with the current list as if it were given whole, and saves it unless `dryRun`. The
 * staged rows are gone afterwards in any case.
 */
export class CommitPriceList {
  @IsUUID() importId: string;
  @IsBoolean() dryRun: boolean;
  /** How many rows were staged: an import that has lost or kept some of another attempt is refused. */
  @IsOptional() @IsInt() @Min(1) rows?: number;
}

/** A page of the suppliers, by name: the result is a `Page<SupplierView>`. */
export class ListSuppliers {
  @IsInt() @Min(1) @Max(LIMITS.pageSize) limit: number;
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  /** Text in the name. */
  @IsOptional() @IsString() @MaxLength(200) @NotContains(NUL) q?: string;
}

export const UPCOMING = ['first', 'all'] as const;

/** A page of a price list, by sku. */
export class GetPriceList {
  @IsUUID() supplierId: string;
  @IsInt() @Min(1) @Max(PRICE_LIST_CHUNK) limit: number;
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  /** Text in sku or name. */
  @IsOptional() @IsString() @MaxLength(200) @NotContains(NUL) q?: string;
  /** The list as it was or will be at that instant, or when that date begins where the supplier is; now unless given. */
  @IsOptional() @Matches(VALIDITY_PATTERN) at?: string;
  /** Also what begins later: of an article that is not on the list yet the first entry, or all, each behind the one before it. */
  @IsOptional() @IsIn(UPCOMING) upcoming?: (typeof UPCOMING)[number];
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
