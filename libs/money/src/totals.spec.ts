import { exponentOf, UnknownCurrency } from '@app/contracts';
import { AmountTooLarge, LARGEST_LINE_AMOUNT, lineAmount, totalsOf } from './totals.js';

describe('a line', () => {
  it.each([
    ['10', '4.00', '1', 'EUR', 4000n],
    ['3', '0.3333', '1', 'EUR', 100n],
    ['1', '0.005', '1', 'EUR', 1n],
    ['1', '0.0049', '1', 'EUR', 0n],
    ['0.333', '1.50', '1', 'EUR', 50n],
    ['7', '100.00', '3', 'EUR', 23333n],
    ['1', '1.00', '6', 'TND', 167n],
    ['5', '10.10', '1', 'JPY', 51n],
    ['999999999', '0.0001', '1', 'CLF', 999999999n],
  ])('%s × %s ÷ %s %s', (quantity, unitPrice, baseQuantity, currency, amount) =>
    expect(lineAmount({ quantity, unitPrice, baseQuantity }, currency)).toBe(amount),
  );

  it('has an upper bound', () => {
    const unitPrice = String(LARGEST_LINE_AMOUNT);
    expect(lineAmount({ quantity: '1', unitPrice, baseQuantity: '1' }, 'EUR')).toBe(
      LARGEST_LINE_AMOUNT * 100n,
    );
    expect(() => lineAmount({ quantity: '1.000001', unitPrice, baseQuantity: '1' }, 'EUR')).toThrow(
      AmountTooLarge,
    );
  });
});

describe('totals', () => {
  const line = (netAmount: bigint, vatRatePercent: string, vatCategory = 'S') => ({
    netAmount,
    vatRatePercent,
    vatCategory,
  });

  it('sums VAT of one rate before rounding it', () => {
    const lines = Array.from({ length: 10 }, () => line(2n, '20'));
    expect(totalsOf(lines, 'EUR')).toEqual({
      taxes: [{ vatCategory: 'S', vatRatePercent: '20', taxableAmount: '0.20', taxAmount: '0.04' }],
      netTotal: '0.20',
      taxTotal: '0.04',
      grossTotal: '0.24',
    });
  });

  it('keeps rates and categories apart, but not spellings of one rate', () => {
    const lines = [
      line(1000n, '25'),
      line(500n, '0', 'Z'),
      line(1n, '25.00'),
      line(500n, '0', 'E'),
      line(10n, '6'),
    ];
    expect(
      totalsOf(lines, 'SEK').taxes.map((tax) => [tax.vatCategory, tax.vatRatePercent, tax.taxAmount]),
    ).toEqual([
      ['S', '25', '2.50'],
      ['Z', '0', '0.00'],
      ['E', '0', '0.00'],
      ['S', '6', '0.01'],
    ]);
  });

  it('are zero without lines', () =>
    expect(totalsOf([], 'JPY')).toEqual({ taxes: [], netTotal: '0', taxTotal: '0', grossTotal: '0' }));

  it('need a known currency', () => expect(() => totalsOf([], 'ZZZ')).toThrow(UnknownCurrency));

  it('fit on the wire and into 64 bits at the very largest', () => {
    const largest = LARGEST_LINE_AMOUNT * 10n ** BigInt(exponentOf('CLF'));
    const { grossTotal } = totalsOf(
      Array.from({ length: 500 }, () => line(largest, '100')),
      'CLF',
    );
    expect(grossTotal).toBe('900000000000000.0000');
    expect(BigInt(grossTotal.replace('.', ''))).toBeLessThan(2n ** 63n);
  });
});
