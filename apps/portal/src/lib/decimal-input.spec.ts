import { describe, expect, it } from 'vitest';
import { isAmbiguous, isAmount, isQuantity, isRate, readingsOf, toDecimal } from './decimal-input';

describe('what is typed for a number', () => {
  it.each([
    ['1000', '1000'],
    ['1 000', '1000'],
    ['1\u202f000,50', '1000.50'],
    ['12\u00a0345\u00a0678', '12345678'],
    [' 12,50 ', '12.50'],
    ['4,3', '4.3'],
    ['4.300', '4.300'],
    ['0,125', '0.125'],
    ['1234,500', '1234.500'],
  ])('%s is %s', (text, decimal) => {
    expect(toDecimal(text)).toBe(decimal);
    expect(isAmbiguous(text)).toBe(false);
    expect(isQuantity(text)).toBe(true);
    expect(isAmount(text)).toBe(true);
  });

  it.each(['1,000', '4,300', '50,000', ' 999,999 '])(
    '%s is taken for nothing: thousands or decimals?',
    (text) => {
      expect(isAmbiguous(text)).toBe(true);
      for (const isValid of [isQuantity, isAmount, isRate]) expect(isValid(text)).toBe(false);
    },
  );

  it('an ambiguous number is shown in both readings, which are clear', () => {
    const readings = readingsOf(' 1,000 ');
    expect(readings).toEqual({ whole: '1000', decimal: '1.000' });
    expect(Object.values(readings).every(isAmount)).toBe(true);
  });

  it.each([
    '12,345.00',
    '1,000,000',
    '',
    'x',
    '1e3',
    '12 50',
    '1 2',
    '4 3,50',
    '1234 567',
    '1 0000',
    '12, 50',
    '1 000 50',
  ])('%s is no number', (text) => {
    expect(isAmbiguous(text)).toBe(false);
    for (const isValid of [isQuantity, isAmount, isRate]) expect(isValid(text)).toBe(false);
  });

  it('is bounded as the API bounds it', () => {
    expect([isAmount('123456789012.1234'), isAmount('1234567890123'), isAmount('1.12345')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isRate('100'), isRate('5.55'), isRate('5.555'), isRate('100.01')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([isQuantity('0.000001'), isQuantity('0'), isQuantity('1.1234567')]).toEqual([true, false, false]);
  });
});
