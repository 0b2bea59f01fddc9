import { exponentOf, OrderConfirmed, passesQuickly, Quotation, UnknownCurrency } from './index.js';

const at = '2026-11-24T12:00:00.000Z';
const PARTY = '1f9a3c1e-6b8d-4d2a-9c47-0e2b7a51f3d6';
const amounts = { netTotal: '1', taxTotal: '0', grossTotal: '1' };

/** Whether the buyer's side takes what a supplier with this currency sends. */
const isTaken = (currency: string) => [
  passesQuickly(OrderConfirmed, {
    buyerId: PARTY,
    supplier: { id: PARTY, name: 'Isle Foods' },
    confirmedAt: at,
    quotationDueAt: at,
    currency,
  }),
  passesQuickly(Quotation, {
    ...amounts,
    number: 'Q-1',
    revision: 1,
    issuedAt: at,
    validUntil: at,
    lines: [],
    taxes: [],
    currency,
  }),
];

describe('currencies', () => {
  it.each([
    ['JPY', 0],
    ['ISK', 0],
    ['EUR', 2],
    ['DKK', 2],
    ['HUF', 2],
    ['XCG', 2],
    ['VED', 2],
    ['TND', 3],
    ['KWD', 3],
    ['CLF', 4],
  ])('%s has %i decimals, and events may name it', (currency, decimals) => {
    expect(exponentOf(currency)).toBe(decimals);
    expect(isTaken(currency)).toEqual([true, true]);
  });

  it.each(['', 'eur', 'EURO', 'XXX', 'XAU', 'XDR', 'HRK', 'ANG', 'constructor'])(
    '%p is none, neither for prices nor for events',
    (code) => {
      expect(() => exponentOf(code)).toThrow(UnknownCurrency);
      expect(isTaken(code)).toEqual([false, false]);
    },
  );
});
