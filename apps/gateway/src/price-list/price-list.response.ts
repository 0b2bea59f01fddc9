import {
  VAT_CATEGORIES,
  type PriceListChange,
  type PriceListEntryView,
  type PriceListView,
  type VatCategory,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { PartyResponse } from '../order/order.response.js';
import { Instant } from '../openapi/instant.decorator.js';

export class PriceListEntryResponse implements PriceListEntryView {
  /** @example 'PC' */
  sku: string;
  /** @example 'PC' */
  name: string;
  /** @example 'EA' */
  unitCode: string;
  /** @example '4300.00' */
  unitPrice: string;
  /** @example '1' */
  baseQuantity: string;
  /** @example '25' */
  vatRatePercent: string;
  @ApiProperty({ enum: VAT_CATEGORIES, enumName: 'VatCategory', example: 'S' })
  vatCategory: VatCategory;
  /** @example '2026-11-24T09:00:00.000Z' */
  @Instant()
  validFrom: string;
  @Instant()
  validTo: string | null;
}

export class PriceListResponse implements PriceListView {
  supplier: PartyResponse;
  /** @example 'DKK' */
  currency: string;
  /**
   * Rises with each change of the list; the entity tag.
   * @example 3
   */
  version: number;
  entries: PriceListEntryResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}

const KINDS = ['added', 'changed', 'removed'] as const;

export class PriceListLineChangeResponse {
  /** @example 'PC' */
  sku: string;
  @ApiProperty({ enum: KINDS, example: 'changed' })
  kind: (typeof KINDS)[number];
  /** @example '4300.00' */
  oldUnitPrice: string | null;
  /** @example '4450.00' */
  newUnitPrice: string | null;
}

export class PriceListChangeResponse implements PriceListChange {
  /** @example 4 */
  version: number;
  added: number;
  /** @example 1 */
  changed: number;
  removed: number;
  /** @example 3 */
  unchanged: number;
  /** At most 1,000, by article number. */
  changes: PriceListLineChangeResponse[];
}
