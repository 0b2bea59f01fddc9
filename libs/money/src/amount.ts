import { exponentOf } from '@app/contracts';
import Big, { type BigConstructor } from 'big.js';

/** A decimal string such as `12.50`, or the decimal itself; never a float. */
export type Decimal = string | Big;

/**
 * Rounds half up; a negative amount (v1 has none) rounds away from zero, as commerce does.
 * Source: docs/decisions/0004-money.md.
 */
export const roundHalfUp = (value: Decimal, decimals: number): Big =>
  Big(value).round(decimals, Big.roundHalfUp);

/** Divides and rounds once. Dividing first and rounding later would round twice. */
export function divideHalfUp(dividend: Decimal, divisor: Decimal, decimals: number): Big {
  const Rounded = roundingTo(decimals);
  return new Rounded(dividend).div(divisor);
}

/** Big.js keeps its settings on the constructor; making one costs more than the division. */
const constructors = new Map<number, BigConstructor>();

function roundingTo(decimals: number): BigConstructor {
  const known = constructors.get(decimals);
  if (known) return known;
  const Rounded = Big();
  Rounded.DP = decimals;
  Rounded.RM = Big.roundHalfUp;
  constructors.set(decimals, Rounded);
  return Rounded;
}

/**
 * Rounds an amount half up to the currency's minor unit.
 * @param amount exact decimal in major units
 * @returns integer minor units (JPY 0, EUR 2, TND 3 decimals)
 * @throws {UnknownCurrency} code not active in ISO 4217
 */
export function toMinorUnits(amount: Decimal, currency: string): bigint {
  const exponent = exponentOf(currency);
  return BigInt(roundHalfUp(amount, exponent).toFixed(exponent).replace('.', ''));
}

/**
 * @param minorUnits integer minor units
 * @returns decimal string in major units with exactly the currency's decimals: `247187.50`, `1200` for JPY
 * @throws {UnknownCurrency} code not active in ISO 4217
 */
export function fromMinorUnits(minorUnits: bigint, currency: string): string {
  const exponent = exponentOf(currency);
  const sign = minorUnits < 0n ? '-' : '';
  const digits = String(minorUnits < 0n ? -minorUnits : minorUnits).padStart(exponent + 1, '0');
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** @returns below, at or above zero as `left` is less than, equal to or greater than `right` */
export const compareDecimals = (left: Decimal, right: Decimal): number => Big(left).cmp(right);

/** @returns the same number without superfluous zeros and with at least `decimals` decimals: `4.0000` → `4.00` */
export function formatDecimal(value: Decimal, decimals = 0): string {
  const plain = Big(value).toFixed();
  const [, fraction = ''] = plain.split('.');
  return fraction.length >= decimals ? plain : Big(value).toFixed(decimals);
}
