import { exponentOf } from '@app/contracts';
import fc from 'fast-check';
import { fromMinorUnits } from './amount.js';
import { lineAmount, totalsOf } from './totals.js';

/** FC_SEED=<number> runs the same orders again. */
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
const ORDERS = 10_000;

interface RandomLine {
  quantity: string;
  unitPrice: string;
  baseQuantity: string;
  vatCategory: string;
  vatRatePercent: string;
}

const decimal = (digits: number, decimals: number, least = 0) =>
  fc
    .tuple(fc.integer({ min: 0, max: decimals }), fc.integer({ min: 1, max: digits }))
    .chain(([fraction, whole]) =>
      fc
        .bigInt({ min: BigInt(least), max: 10n ** BigInt(whole + fraction) - 1n })
        .map((value) => point(value, fraction)),
    );

const point = (value: bigint, decimals: number) => {
  const digits = String(value).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

const line: fc.Arbitrary<RandomLine> = fc.record({
  quantity: decimal(4, 6, 1),
  unitPrice: decimal(5, 4),
  baseQuantity: fc.oneof(fc.constantFrom('1', '2', '3', '6', '8', '100', '0.5'), decimal(3, 2, 1)),
  vatCategory: fc.constantFrom('S', 'Z', 'E'),
  vatRatePercent: fc.constantFrom('25', '25.00', '20', '19.6', '5.5', '2.1', '0', '33.33'),
});
const order = fc.record({
  currency: fc.constantFrom('EUR', 'DKK', 'JPY', 'TND', 'CLF'),
  lines: fc.array(line, { minLength: 1, maxLength: 12 }),
});

/** An exact fraction of integers; the second implementation knows no decimals at all. */
type Fraction = [numerator: bigint, denominator: bigint];

const fraction = (text: string): Fraction => {
  const [whole, decimals = ''] = text.split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
};

/** floor(x + 1/2), for x of zero or more. */
const halfUp = ([numerator, denominator]: Fraction) => (2n * numerator + denominator) / (2n * denominator);

function referenceAmount({ quantity, unitPrice, baseQuantity }: RandomLine, exponent: number): bigint {
  const [q, qd] = fraction(quantity);
  const [p, pd] = fraction(unitPrice);
  const [b, bd] = fraction(baseQuantity);
  return halfUp([q * p * bd * 10n ** BigInt(exponent), qd * pd * b]);
}

function referenceTotals(lines: RandomLine[], exponent: number): { net: bigint; tax: bigint } {
  const rates = new Map<string, { taxable: bigint; rate: Fraction }>();
  let net = 0n;
  for (const each of lines) {
    const amount = referenceAmount(each, exponent);
    const [rate, scale] = fraction(each.vatRatePercent);
    const key = `${each.vatCategory}${(rate * 100n) / scale}`;
    rates.set(key, { taxable: (rates.get(key)?.taxable ?? 0n) + amount, rate: [rate, scale] });
    net += amount;
  }
  const taxes = [...rates.values()].map(({ taxable, rate }) => halfUp([taxable * rate[0], 100n * rate[1]]));
  return { net, tax: taxes.reduce((sum, tax) => sum + tax, 0n) };
}

it(`${ORDERS} random orders come to what fractions of integers give (FC_SEED=${seed})`, () => {
  fc.assert(
    fc.property(order, ({ currency, lines }) => {
      const exponent = exponentOf(currency);
      const priced = lines.map((each) => ({ ...each, netAmount: lineAmount(each, currency) }));
      const expected = referenceTotals(lines, exponent);
      const totals = totalsOf(priced, currency);
      expect(priced.map((each) => each.netAmount)).toEqual(
        lines.map((each) => referenceAmount(each, exponent)),
      );
      expect(totals.netTotal).toBe(fromMinorUnits(expected.net, currency));
      expect(totals.taxTotal).toBe(fromMinorUnits(expected.tax, currency));
      expect(totals.grossTotal).toBe(fromMinorUnits(expected.net + expected.tax, currency));
    }),
    { numRuns: ORDERS, seed },
  );
});
