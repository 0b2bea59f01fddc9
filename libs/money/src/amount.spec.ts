import { UnknownCurrency } from '@app/contracts';
import {
  compareDecimals,
  divideHalfUp,
  formatDecimal,
  fromMinorUnits,
  roundHalfUp,
  toMinorUnits,
} from './amount.js';

describe('minor units', () => {
  it.each([
    ['12.50', 'EUR', 1250n],
    ['0.005', 'EUR', 1n],
    ['0.0049', 'EUR', 0n],
    ['1.005', 'EUR', 101n],
    ['-0.005', 'EUR', -1n],
    ['999999999999999.99', 'EUR', 99999999999999999n],
    ['1.5', 'JPY', 2n],
    ['1.4999', 'JPY', 1n],
    ['1.0005', 'TND', 1001n],
    ['0', 'EUR', 0n],
  ])('%s %s are %s', (amount, currency, minor) => expect(toMinorUnits(amount, currency)).toBe(minor));

  it.each([
    [24718750n, 'DKK', '247187.50'],
    [5n, 'EUR', '0.05'],
    [-5n, 'EUR', '-0.05'],
    [0n, 'EUR', '0.00'],
    [1200n, 'JPY', '1200'],
    [0n, 'JPY', '0'],
    [1n, 'TND', '0.001'],
  ])('%s of %s is %s', (minor, currency, amount) => expect(fromMinorUnits(minor, currency)).toBe(amount));

  it('does not guess the decimals of an unknown currency', () => {
    expect(() => toMinorUnits('1', 'ZZZ')).toThrow(UnknownCurrency);
    expect(() => fromMinorUnits(1n, 'ZZZ')).toThrow(UnknownCurrency);
  });
});

describe('rounding', () => {
  it.each([
    ['2.5', 0, '3'],
    ['2.4999999999999999999', 0, '2'],
    ['1.005', 2, '1.01'],
    ['1.015', 2, '1.02'],
    ['-2.5', 0, '-3'],
  ])('%s to %i decimals is %s', (value, decimals, rounded) =>
    expect(roundHalfUp(value, decimals).toFixed()).toBe(rounded),
  );

  it('divides and rounds in one step', () => {
    // 0.00499…: rounded first to more digits it would become 0.005 and then 0.01.
    expect(divideHalfUp('4.9999999999999999999999', '1000', 2).toFixed(2)).toBe('0.00');
    expect(divideHalfUp('5', '1000', 2).toFixed(2)).toBe('0.01');
    expect(divideHalfUp('2', '3', 4).toFixed(4)).toBe('0.6667');
  });

  it.each([
    ['4.0000', 2, '4.00'],
    ['4.1250', 2, '4.125'],
    ['25.00', 0, '25'],
    ['1200', 2, '1200.00'],
    ['0.000001', 0, '0.000001'],
  ])('%s is written with at least %i decimals as %s', (value, decimals, text) =>
    expect(formatDecimal(value, decimals)).toBe(text),
  );

  it('compares by value', () => {
    expect(compareDecimals('10.0', '9.99')).toBeGreaterThan(0);
    expect(compareDecimals('1000000.00', '1000000')).toBe(0);
  });
});
