import { IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { LIMITS } from '../limits.js';

/** A company as the other side sees it: never its people. */
export class Party {
  @IsUUID() id: string;
  @IsString() @IsNotEmpty() @MaxLength(200) name: string;
}

/** A page of buyers, by id: the result is a `Page<Party>`. */
export class ListBuyers {
  @IsInt() @Min(1) @Max(LIMITS.pageSize) limit: number;
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
}

/** How far a supplier shows its price list. */
export const VISIBILITIES = ['public', 'buyers', 'hidden'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What the supplier's side decides by itself, and how long each side has. */
export interface SupplierPolicy {
  autoConfirm: boolean;
  /** Gross total in the supplier's currency, inclusive; a decimal string. */
  autoConfirmLimit: string;
  /** ISO 8601 durations of whole days, hours or minutes. */
  responseWithin: string;
  quoteWithin: string;
  validFor: string;
  /** IANA name; `validUntil` is the end of that day there. */
  timeZone: string;
  visibility: Visibility;
}

/** As the supplier's service answers it; the version rises by one with each change. */
export interface VersionedPolicy extends SupplierPolicy {
  version: number;
}

export interface SupplierView extends Party {
  currency: string;
  /** Of an amount in it, by ISO 4217; a unit price may have more. */
  amountDecimals: number;
  visibility: Visibility;
}
