import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import {
  Quotation,
  UnknownCurrency,
  type LinePrice,
  type OrderLine,
  type PricedEntry,
  type RequestFault,
} from '@app/contracts';
import { buildQuotation } from './build-quotation.js';
import { checkPolicy } from './check-policy.js';
import { priceByHand } from './manual-prices.js';
import { isComplete, priceLines, type Pricing } from './pricing.js';

const entry = (sku: string, overrides: Partial<PricedEntry> = {}): PricedEntry => ({
  sku,
  name: `${sku} on the list`,
  unitCode: 'EA',
  unitPrice: '10.0000',
  baseQuantity: '1.0000',
  vatRatePercent: '25.00',
  vatCategory: 'S',
  ...overrides,
});
const line = (lineNumber: number, overrides: Partial<OrderLine> = {}): OrderLine => ({
  lineNumber,
  sku: 'PC',
  quantity: '2',
  unitCode: 'EA',
  ...overrides,
});
const list = (...entries: PricedEntry[]) => new Map(entries.map((each) => [each.sku, each]));
const price = (lineNumber: number, overrides: Partial<LinePrice> = {}): LinePrice => ({
  lineNumber,
  unitPrice: '3.00',
  vatRatePercent: '25',
  ...overrides,
});
const complete = (pricing: Pricing) => {
  if (!isComplete(pricing)) throw new Error('not complete');
  return pricing;
};

describe('pricing from the list', () => {
  it('prices a line with everything that the quotation says of it', () => {
    const pricing = priceLines({ lines: [line(1)], prices: list(entry('PC')), currency: 'DKK' });
    expect(pricing).toEqual({
      lines: [
        {
          lineNumber: 1,
          sku: 'PC',
          name: 'PC on the list',
          quantity: '2',
          unitCode: 'EA',
          unitPrice: '10.00',
          baseQuantity: '1',
          vatRatePercent: '25',
          vatCategory: 'S',
          netAmount: '20.00',
        },
      ],
      unpriced: [],
      totals: {
        taxes: [{ vatCategory: 'S', vatRatePercent: '25', taxableAmount: '20.00', taxAmount: '5.00' }],
        netTotal: '20.00',
        taxTotal: '5.00',
        grossTotal: '25.00',
      },
    });
  });

  const unpriced = (each: OrderLine, ...entries: PricedEntry[]) =>
    priceLines({
      lines: [line(1, { sku: 'OK' }), each],
      prices: list(entry('OK'), ...entries),
      currency: 'EUR',
    });

  it.each<[string, OrderLine, PricedEntry[]]>([
    ['it has no sku', line(2, { sku: undefined, name: 'Item 1' }), [entry('PC')]],
    ['its sku is not on the list', line(2, { sku: 'MAC' }), [entry('PC')]],
    ['its sku is written in other letters', line(2, { sku: 'pc' }), [entry('PC')]],
    ['the list has another unit', line(2, { unitCode: 'KGM' }), [entry('PC')]],
    [
      'its amount is too large',
      line(2, { quantity: '999999999' }),
      [entry('PC', { unitPrice: '999999999999' })],
    ],
  ])('leaves a line unpriced where %s', (_name, each, entries) => {
    const pricing = unpriced(each, ...entries);
    expect(pricing.unpriced).toEqual([2]);
    expect(pricing.lines[1]).toEqual(each);
    expect(pricing.totals).toBeNull();
  });

  const outside = { vatCategory: 'O', vatRatePercent: '0' } as const;

  it('leaves what lies outside the scope of VAT unpriced beside what does not', () => {
    const lines = [line(1, { sku: 'OK' }), line(2, { sku: 'DUTY' }), line(3, { sku: 'GIFT' })];
    const prices = list(entry('OK'), entry('DUTY', outside), entry('GIFT', outside));
    const pricing = priceLines({ lines, prices, currency: 'EUR' });
    expect(pricing).toMatchObject({ unpriced: [2, 3], totals: null });
    expect(pricing.lines.slice(1)).toEqual(lines.slice(1));
  });

  it('prices what lies outside the scope of VAT where nothing else is priced', () => {
    const lines = [line(1, { sku: 'DUTY' }), line(2, { sku: 'MAC' })];
    const prices = list(entry('DUTY', outside));
    expect(priceLines({ lines, prices, currency: 'EUR' }).unpriced).toEqual([2]);
    const { totals } = priceLines({ lines: lines.slice(0, 1), prices, currency: 'EUR' });
    expect(totals?.taxes).toMatchObject([{ vatCategory: 'O', taxAmount: '0.00' }]);
  });

  it.each([
    ['the buyer’s', { name: 'Buyer’s words' }, 'Buyer’s words', entry('PC')],
    ['the list’s', {}, 'PC on the list', entry('PC')],
  ])('names a line by %s name', (_name, overrides, name, listed) =>
    expect(
      priceLines({ lines: [line(1, overrides)], prices: list(listed), currency: 'EUR' }).lines[0].name,
    ).toBe(name),
  );

  it.each([
    ['JPY', '1200.0000', '1200', '2400'],
    ['TND', '1.5000', '1.500', '3.000'],
    ['EUR', '0.3333', '0.3333', '0.67'],
  ])('writes %s with its decimals', (currency, unitPrice, shownPrice, netAmount) =>
    expect(
      priceLines({ lines: [line(1)], prices: list(entry('PC', { unitPrice })), currency }).lines[0],
    ).toMatchObject({ unitPrice: shownPrice, netAmount }),
  );

  it('divides by the base quantity', () =>
    expect(
      priceLines({
        lines: [line(1, { quantity: '7' })],
        prices: list(entry('PC', { unitPrice: '100', baseQuantity: '3' })),
        currency: 'EUR',
      }).lines[0],
    ).toMatchObject({ netAmount: '233.33', baseQuantity: '3' }));

  it('throws for an unknown currency', () =>
    expect(() => priceLines({ lines: [line(1)], prices: list(entry('PC')), currency: 'ZZZ' })).toThrow(
      UnknownCurrency,
    ));
});

describe('prices by hand', () => {
  const request = {
    lines: [line(1), line(2, { sku: undefined, name: 'Item 1' }), line(3, { sku: 'MAC' })],
    prices: list(entry('PC')),
    currency: 'EUR',
  };
  const byHand = (...manual: LinePrice[]) => priceByHand(priceLines(request), manual, 'EUR');
  const faultsOf = (result: ReturnType<typeof byHand>) =>
    'refusal' in result
      ? (result.refusal.errors as RequestFault[]).map(({ pointer, code }) => [pointer, code])
      : [];
  const faults = (...manual: LinePrice[]) => faultsOf(byHand(...manual));

  it('complete the quotation', () => {
    const result = byHand(price(3, { vatRatePercent: '0' }), price(2));
    if ('refusal' in result) throw new Error('refused');
    expect(result.pricing.lines.map((each) => [each.name, each.netAmount, each.vatCategory])).toEqual([
      ['PC on the list', '20.00', 'S'],
      ['Item 1', '6.00', 'S'],
      ['MAC', '6.00', 'Z'],
    ]);
    expect(result.pricing.totals).toMatchObject({ netTotal: '32.00', taxTotal: '6.50', grossTotal: '38.50' });
  });

  it('count where the price of the list makes an amount that is too large', () => {
    const lines = [line(1, { quantity: '999999999' })];
    const prices = list(entry('PC', { unitPrice: '999999999999' }));
    const drafted = priceLines({ ...request, lines, prices });
    const result = priceByHand(drafted, [price(1, { unitPrice: '1' })], 'EUR');
    if ('refusal' in result) throw new Error('refused');
    expect(result.pricing.totals?.netTotal).toBe('999999999.00');
  });

  it('say why a line bears no VAT', () => {
    const exempt = price(3, { vatRatePercent: '0', vatCategory: 'E' });
    const result = byHand(exempt, price(2, { vatRatePercent: '0' }));
    if ('refusal' in result) throw new Error('refused');
    expect(result.pricing.totals.taxes.map((each) => each.vatCategory)).toEqual(['S', 'Z', 'E']);
  });

  it.each([
    ['S', '0.00'],
    ['Z', '5.5'],
    ['E', '20'],
  ] as const)('are refused in category %s with the rate %s', (vatCategory, vatRatePercent) =>
    expect(faults(price(2, { vatCategory, vatRatePercent }), price(3))).toEqual([
      ['/lines/0/vatCategory', 'vat-category-mismatch'],
    ]),
  );

  const outside = { vatCategory: 'O', vatRatePercent: '0' } as const;
  const atFault = (pointer: string) => [`/lines/${pointer}/vatCategory`, 'vat-category-mixed'];

  it('are refused outside the scope of VAT beside a line of the list that is not', () =>
    expect(faults(price(2, outside), price(3))).toEqual([atFault('0')]));

  it.each<[string, LinePrice[], string[][]]>([
    ['with a rate', [price(2), price(3, outside)], [atFault('0')]],
    ['without one, which means Z', [price(3, outside), price(2, { vatRatePercent: '0' })], [atFault('1')]],
    ['outside it too', [price(2, outside), price(3, outside)], []],
  ])('beside a line of the list outside the scope of VAT: %s', (_name, manual, expected) => {
    const drafted = priceLines({ ...request, prices: list(entry('PC', outside)) });
    expect(faultsOf(priceByHand(drafted, manual, 'EUR'))).toEqual(expected);
  });

  it('are refused where only some of them lie outside the scope of VAT', () => {
    const drafted = priceLines({ ...request, prices: list(), lines: request.lines.slice(1) });
    expect(faultsOf(priceByHand(drafted, [price(2), price(3, outside)], 'EUR'))).toEqual([atFault('1')]);
  });

  it('are refused with their code', () =>
    expect(byHand()).toMatchObject({ refusal: { code: 'lines-unpriced' } }));

  it.each<[string, LinePrice[], string[][]]>([
    [
      'all are missing',
      [],
      [
        ['/lines', 'line-missing'],
        ['/lines', 'line-missing'],
      ],
    ],
    ['one is missing', [price(2)], [['/lines', 'line-missing']]],
    ['one is unknown', [price(2), price(3), price(9)], [['/lines/2/lineNumber', 'unknown-line']]],
    ['one is repeated', [price(2), price(3), price(2)], [['/lines/2/lineNumber', 'repeated-line']]],
    ['one has a price', [price(1), price(2), price(3)], [['/lines/0/lineNumber', 'line-already-priced']]],
    [
      'several are wrong',
      [price(1), price(9), price(2)],
      [
        ['/lines/0/lineNumber', 'line-already-priced'],
        ['/lines/1/lineNumber', 'unknown-line'],
        ['/lines', 'line-missing'],
      ],
    ],
    [
      'an amount is too large',
      [price(2, { unitPrice: '999999999999' }), price(3)],
      [['/lines/0/unitPrice', 'amount-too-large']],
    ],
  ])('name every fault where %s', (_name, manual, expected) => expect(faults(...manual)).toEqual(expected));
});

describe('policy', () => {
  const pricing = priceLines({ lines: [line(1)], prices: list(entry('PC')), currency: 'EUR' });
  const open = priceLines({ lines: [line(1, { sku: 'MAC' })], prices: list(), currency: 'EUR' });
  const policy = (autoConfirmLimit: string, autoConfirm = true) => ({ autoConfirm, autoConfirmLimit });

  it.each([
    ['under the limit', policy('100.00'), pricing, 'confirm'],
    ['exactly at the limit, gross', policy('25'), pricing, 'confirm'],
    ['a hundredth of a cent over it', policy('24.9999'), pricing, 'ask'],
    ['net under, gross over it', policy('20.00'), pricing, 'ask'],
    ['larger by digits, not by text', policy('9.00'), pricing, 'ask'],
    ['a person shall decide', policy('100.00', false), pricing, 'ask'],
    ['a line without price', policy('100.00'), open, 'ask'],
    ['an unknown supplier', null, null, 'reject'],
  ])('%s', (_name, given, priced, outcome) => expect(checkPolicy(given, priced)).toBe(outcome));
});

interface Sample {
  id: string;
  currency: string;
  vatRatePercent: string;
  lines: { sku: string | null; name: string; quantity: string; unitCode: string; unitPrice: string }[];
  expected: { netTotal: string; taxTotal?: string; grossTotal?: string };
}
const samples = JSON.parse(
  readFileSync(join(process.cwd(), 'tools/seed/samples/orders.json'), 'utf8'),
) as Sample[];

describe('quotation', () => {
  it.each(samples.map((sample) => [sample.id, sample] as const))(
    'of sample %s has the totals of its source and the shape of the contract',
    (_id, { currency, vatRatePercent, lines, expected }) => {
      const request = {
        lines: lines.map(({ sku, name, quantity, unitCode }, index) =>
          line(index + 1, { sku: sku ?? undefined, name, quantity, unitCode }),
        ),
        prices: list(
          ...lines.flatMap((each) =>
            each.sku ? [entry(each.sku, { ...each, sku: each.sku, vatRatePercent })] : [],
          ),
        ),
        currency,
      };
      const drafted = priceLines(request);
      const result = priceByHand(
        drafted,
        drafted.unpriced.map((number) =>
          price(number, { unitPrice: lines[number - 1].unitPrice, vatRatePercent }),
        ),
        currency,
      );
      const pricing = 'pricing' in result ? result.pricing : complete(drafted);
      const quotation = buildQuotation({
        number: 'QU-2026-000123',
        revision: 1,
        currency,
        issuedAt: '2026-11-24T12:00:00.000Z',
        validUntil: '2026-12-08T22:59:59.999Z',
        pricing,
      });
      expect(quotation).toMatchObject(expected);
      expect(
        validateSync(plainToInstance(Quotation, JSON.parse(JSON.stringify(quotation))), {
          whitelist: true,
          forbidNonWhitelisted: true,
        }),
      ).toEqual([]);
    },
  );
});
