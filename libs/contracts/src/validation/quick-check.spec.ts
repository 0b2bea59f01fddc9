import { Expose, plainToInstance, Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, ValidateNested, validateSync } from 'class-validator';
import fc from 'fast-check';
import * as contracts from '../index.js';
import { passesQuickly } from './quick-check.js';

const ORDER = '4f9a3c1e-6b8d-4d2a-9c47-0e2b7a51f3d6';
const PARTY = '1f9a3c1e-6b8d-4d2a-9c47-0e2b7a51f3d6';
const buyer = { id: PARTY, name: 'Gentofte' };
const at = '2026-11-24T12:00:00.000Z';
const line = { sku: 'PC', quantity: '2.5', unitCode: 'EA' };
const reason = { code: 'other', text: 'Back in January' };

/** A body of each contract that goes over the wire often, as full as it can be. */
const samples: [new () => object, object][] = [
  [
    contracts.PlaceOrder,
    {
      supplierId: PARTY,
      lines: [line, { ...line, sku: undefined, name: 'Chair' }],
      reference: 'a',
      delivery: { address: 'Here', date: '2026-12-24' },
      note: 'b',
    },
  ],
  [contracts.CancelOrder, { reason }],
  [contracts.ConfirmOrder, {}],
  [contracts.RejectOrder, { reason: { code: 'price' } }],
  [contracts.AcceptQuotation, { revision: 1 }],
  [contracts.DeclineQuotation, { revision: 1, reason }],
  [contracts.IssueQuotation, { lines: [{ lineNumber: 1, unitPrice: '1.5', vatRatePercent: '20' }] }],
  [
    contracts.OrderPlaced,
    {
      buyer,
      supplierId: ORDER,
      number: 'PO-2026-000001',
      modelVersion: 'order-to-quotation.v1',
      placedAt: at,
      lines: [{ ...line, lineNumber: 1 }],
      reference: 'a',
      delivery: {},
      note: 'b',
    },
  ],
  [
    contracts.OrderConfirmed,
    { buyerId: PARTY, supplier: buyer, confirmedAt: at, currency: 'EUR', quotationDueAt: at },
  ],
  [
    contracts.QuotationIssued,
    {
      buyerId: PARTY,
      supplier: buyer,
      quotation: {
        number: 'QU-2026-000001',
        revision: 1,
        currency: 'EUR',
        issuedAt: at,
        validUntil: at,
        lines: [
          {
            ...line,
            lineNumber: 1,
            unitPrice: '1.00',
            baseQuantity: '1',
            vatRatePercent: '20',
            vatCategory: 'S',
            netAmount: '2.50',
          },
        ],
        taxes: [{ vatCategory: 'S', vatRatePercent: '20', taxableAmount: '2.50', taxAmount: '0.50' }],
        netTotal: '2.50',
        taxTotal: '0.50',
        grossTotal: '3.00',
      },
    },
  ],
  [contracts.QuotationAccepted, { buyer, supplierId: ORDER, revision: 1, acceptedAt: at }],
  [contracts.OrderCompleted, { buyerId: PARTY, supplier: buyer, completedAt: at }],
];

/** What class-validator says, as validate-body.ts asks it. */
const passesSlowly = (contract: new () => object, plain: object) =>
  validateSync(plainToInstance(contract, plain), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  }).length === 0;

const copy = (value: object) => JSON.parse(JSON.stringify(value)) as object;

/** Values that a field may be given instead: nearly right ones, and anything. */
const otherValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'x'.repeat(201),
    0,
    -1,
    1.5,
    '0',
    '1',
    [],
    {},
    [null],
    [[]],
    ['a'],
    true,
    at,
    PARTY,
    'EUR',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One change somewhere in a body: a member replaced, removed or added. */
const change = fc.record({
  path: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom('replace', 'remove', 'add'),
  name: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'text', 'id', 'sku'), fc.string()),
  value: otherValue,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(body: object, { path, kind, name, value }: Change): void {
  let at = body as Record<string, unknown>;
  for (const step of path.slice(0, -1)) {
    const inner = Object.values(at).filter((each) => typeof each === 'object' && each !== null);
    if (inner.length === 0) break;
    at = inner[step % inner.length] as Record<string, unknown>;
  }
  const names = Object.keys(at);
  const chosen = names[path[path.length - 1] % Math.max(names.length, 1)];
  const own = { value: copyOf(value), enumerable: true, configurable: true, writable: true };
  // A list takes no other `length` than a number.
  if (kind === 'add' || chosen === undefined) {
    if (Array.isArray(at)) at.push(own.value);
    else Object.defineProperty(at, name, own);
  } else if (kind === 'remove') delete at[chosen];
  else at[chosen] = own.value;
}
const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('passesQuickly', () => {
  it.each(samples)('says yes to a right body of %p', (contract, body) => {
    expect(passesQuickly(contract, copy(body))).toBe(true);
  });

  it.each(samples)('says yes to no changed body of %p that class-validator refuses', (contract, body) => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = copy(body);
        for (const each of changes) apply(changed, each);
        const plain = copy(changed);
        if (passesQuickly(contract, plain)) expect(passesSlowly(contract, plain)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  class Inner {
    @IsString() text: string;
    @IsOptional() @ValidateNested() @Type(() => Inner) inner?: Inner;
  }

  it('follows a class that holds itself', () => {
    expect(passesQuickly(Inner, { text: 'a', inner: { text: 'b', inner: { text: 'c' } } })).toBe(true);
    expect(passesQuickly(Inner, { text: 'a', inner: { text: 'b', inner: { text: 1 } } })).toBe(false);
  });

  class Converting {
    @Transform(({ value }) => Number(value)) @IsInt() number: number;
  }
  class FilledIn {
    @IsInt() number = 1;
  }
  class Exposing {
    @Expose() @IsInt() number: number;
  }
  class Untyped {
    @ValidateNested() inner: Inner;
  }
  class Each {
    @IsIn(['a', 'b'], { each: true }) letters: string[];
  }

  it.each([
    ['converts a member', Converting, { number: 1 }],
    ['fills members in', FilledIn, { number: 1 }],
    ['exposes members', Exposing, { number: 1 }],
    ['holds an object of no class', Untyped, { inner: { text: 'a' } }],
  ])('never says yes to a class that %s', (_what, contract, body) =>
    expect(passesQuickly<object>(contract, body)).toBe(false),
  );

  it('tests each element where the decorator says so', () => {
    expect(passesQuickly(Each, { letters: ['a', 'b'] })).toBe(true);
    expect(passesQuickly(Each, { letters: ['a', 'c'] })).toBe(false);
  });
});
