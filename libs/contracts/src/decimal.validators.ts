import { Matches, type ValidationOptions } from 'class-validator';

/** Decimal strings, never floats: docs/decisions/0004-money.md. */
export const QUANTITY_PATTERN = /^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,6})?$/;
export const UNIT_PRICE_PATTERN = /^\d{1,12}(\.\d{1,4})?$/;
export const RATE_PATTERN = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

/** A quantity above zero with up to 9 + 6 digits. */
export const IsQuantity = (options?: ValidationOptions) => Matches(QUANTITY_PATTERN, options);
/** A price of zero or more in major units with up to 4 decimals (BIS Ordering 3 gives prices up to four). */
export const IsUnitPrice = (options?: ValidationOptions) => Matches(UNIT_PRICE_PATTERN, options);
/** A VAT rate in percent, 0 to 100 with up to two decimals. */
export const IsRatePercent = (options?: ValidationOptions) => Matches(RATE_PATTERN, options);
