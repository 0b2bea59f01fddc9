import {
  DURATION_PATTERN,
  LIMITS,
  UNIT_PRICE_PATTERN,
  VISIBILITIES,
  type ChangePolicy,
  type SetPolicy,
  type Visibility,
} from '@app/contracts';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsTimeZone, Matches, MaxLength } from 'class-validator';
import { PageRequest } from '../http/page.request.js';

const IS_DURATION = {
  context: { code: 'not-a-duration', detail: 'must be days, hours and minutes, such as P3D or PT36H' },
};

export class ListSuppliersRequest extends PageRequest {
  /** Text in the name. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** All of it: what is not named has no default. */
export class SetPolicyRequest implements SetPolicy {
  /** Whether an order that is all on the list and within the limit is confirmed without a person. */
  @IsBoolean()
  autoConfirm: boolean;

  /** With VAT, in your currency, inclusive. */
  @ApiProperty({ pattern: UNIT_PRICE_PATTERN.source, example: '1000000.00' })
  @IsString({ context: { detail: 'must be a decimal written as a string, such as "1000000.00"' } })
  @Matches(UNIT_PRICE_PATTERN, {
    context: { code: 'not-an-amount', detail: 'must be a decimal of zero or more with at most 4 decimals' },
  })
  autoConfirmLimit: string;

  /** How long you have to answer an order. */
  @ApiProperty({ pattern: DURATION_PATTERN.source, example: 'P3D' })
  @Matches(DURATION_PATTERN, IS_DURATION)
  responseWithin: string;

  /** How long you have to price it after that. */
  @ApiProperty({ pattern: DURATION_PATTERN.source, example: 'P2D' })
  @Matches(DURATION_PATTERN, IS_DURATION)
  quoteWithin: string;

  /** How long a quotation is valid: until the end of that day in your time zone. */
  @ApiProperty({ pattern: DURATION_PATTERN.source, example: 'P14D' })
  @Matches(DURATION_PATTERN, IS_DURATION)
  validFor: string;

  /**
   * IANA name.
   * @example 'Europe/Copenhagen'
   */
  @IsTimeZone({ context: { detail: 'must be an IANA time zone, such as Europe/Paris' } })
  @MaxLength(LIMITS.timeZoneLength)
  timeZone: string;

  /** To whom the price list is shown. */
  @ApiProperty({ enum: VISIBILITIES, enumName: 'Visibility', example: 'public' })
  @IsIn(VISIBILITIES)
  visibility: Visibility;
}

/** What is not named stays as it is; nothing can be set to null. */
export class ChangePolicyRequest
  extends PartialType(SetPolicyRequest, { skipNullProperties: false })
  implements ChangePolicy {}
