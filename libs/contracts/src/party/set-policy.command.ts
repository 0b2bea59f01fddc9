import { IsBoolean, IsIn, IsTimeZone, Matches, MaxLength, ValidateIf } from 'class-validator';
import { UNIT_PRICE_PATTERN } from '../decimal.validators.js';
import { LIMITS } from '../limits.js';
import { VISIBILITIES, type SupplierPolicy, type Visibility } from './party.js';

/** Days, hours and minutes only: a month has no fixed length, and a deadline needs one. */
export const DURATION_PATTERN = /^P(?=\d|T\d)(\d{1,3}D)?(T(?=\d)(\d{1,3}H)?(\d{1,4}M)?)?$/;

export class SetPolicy implements SupplierPolicy {
  @IsBoolean() autoConfirm: boolean;
  @Matches(UNIT_PRICE_PATTERN) autoConfirmLimit: string;
  @Matches(DURATION_PATTERN) responseWithin: string;
  @Matches(DURATION_PATTERN) quoteWithin: string;
  @Matches(DURATION_PATTERN) validFor: string;
  @IsTimeZone() @MaxLength(LIMITS.timeZoneLength) timeZone: string;
  @IsIn(VISIBILITIES) visibility: Visibility;
}

/** Not `IsOptional`, which would let null through: a part of the policy can be changed, not taken away. */
const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** What is not given stays. */
export class ChangePolicy implements Partial<SupplierPolicy> {
  @IfGiven() @IsBoolean() autoConfirm?: boolean;
  @IfGiven() @Matches(UNIT_PRICE_PATTERN) autoConfirmLimit?: string;
  @IfGiven() @Matches(DURATION_PATTERN) responseWithin?: string;
  @IfGiven() @Matches(DURATION_PATTERN) quoteWithin?: string;
  @IfGiven() @Matches(DURATION_PATTERN) validFor?: string;
  @IfGiven() @IsTimeZone() @MaxLength(LIMITS.timeZoneLength) timeZone?: string;
  @IfGiven() @IsIn(VISIBILITIES) visibility?: Visibility;
}
