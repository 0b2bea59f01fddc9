import {
  VISIBILITIES,
  type Page,
  type SupplierPolicy,
  type SupplierView,
  type Visibility,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';

export class SupplierResponse implements SupplierView {
  /** @example '4f9a3c1e-6b8d-5d2a-9c47-0e2b7a51f3d6' */
  id: string;
  /** @example 'Delcomputer A/S' */
  name: string;
  /**
   * ISO 4217; of its prices and quotations.
   * @example 'DKK'
   */
  currency: string;
  /**
   * Decimals of an amount in it, by ISO 4217; a unit price may have more.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  amountDecimals: number;
  /** To whom its price list is shown. */
  @ApiProperty({ enum: VISIBILITIES, enumName: 'Visibility', example: 'public' })
  visibility: Visibility;
}

export class SupplierPageResponse implements Page<SupplierView> {
  items: SupplierResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}

export class PolicyResponse implements SupplierPolicy {
  /** Whether an order that is all on the list and within the limit is confirmed without a person. */
  autoConfirm: boolean;
  /**
   * With VAT, in the supplier's currency, inclusive.
   * @example '1000000.00'
   */
  autoConfirmLimit: string;
  /** @example 'P3D' */
  responseWithin: string;
  /** @example 'P2D' */
  quoteWithin: string;
  /** @example 'P14D' */
  validFor: string;
  /** @example 'Europe/Copenhagen' */
  timeZone: string;
  @ApiProperty({ enum: VISIBILITIES, enumName: 'Visibility', example: 'public' })
  visibility: Visibility;
}
