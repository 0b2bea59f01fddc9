import { expect, it } from 'vitest';
import type { Quotation } from '@/api/types';
import { totalsOf, type PricedLine } from './draft-totals';

const draft = { currency: 'EUR', netTotal: '0.00' } as Quotation;
const line = (unitPrice: string, quantity: string, part: Partial<PricedLine> = {}): PricedLine => ({
  unitPrice,
  quantity,
  baseQuantity: '1',
  vatRatePercent: '25',
  vatCategory: 'S',
  ...part,
});

it('rounds VAT once for each rate, whatever its spelling, and keeps reasons for none apart', () => {
  const lines = [
    ...Array.from({ length: 10 }, () => line('0.02', '1', { vatRatePercent: '20' })),
    line('10', '1'),
    line('0.01', '1', { vatRatePercent: '25.00' }),
    line('5', '1', { vatRatePercent: '0', vatCategory: 'Z' }),
    line('5', '1', { vatRatePercent: '0', vatCategory: 'E' }),
  ];
  expect(totalsOf(lines, draft)).toEqual({
    currency: 'EUR',
    netTotal: '20.21',
    taxes: [
      { vatCategory: 'S', vatRatePercent: '20', taxAmount: '0.04' },
      { vatCategory: 'S', vatRatePercent: '25', taxAmount: '2.50' },
      { vatCategory: 'Z', vatRatePercent: '0', taxAmount: '0.00' },
      { vatCategory: 'E', vatRatePercent: '0', taxAmount: '0.00' },
    ],
    grossTotal: '22.75',
  });
});

it.each([
  ['of a price for several units', [line('7.50', '10', { baseQuantity: '100' })], draft, '0.75', '0.94'],
  ['in a currency without decimals', [line('1200.5', '1')], { ...draft, netTotal: '0' }, '1201', '1501'],
])('adds up %s', (_name, lines, quotation, netTotal, grossTotal) => {
  expect(totalsOf(lines, quotation)).toMatchObject({ netTotal, grossTotal });
});
