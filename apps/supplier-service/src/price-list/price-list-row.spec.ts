import { PriceListEntry } from '@app/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { judgeRow } from './price-list-row.js';

const row = (overrides: Record<string, unknown> = {}) => ({
  sku: 'PC',
  name: 'Computer',
  unitCode: 'EA',
  unitPrice: '4300.00',
  vatRatePercent: '25',
  ...overrides,
});
const faults = (overrides: Record<string, unknown>) =>
  judgeRow(row(overrides)).faults?.map(({ field, code }) => `${field} ${code}`) ?? [];

it('a good row gets its defaults', () =>
  expect(judgeRow(row()).entry).toEqual({
    ...row(),
    baseQuantity: '1',
    vatCategory: 'S',
    validFrom: null,
    validTo: null,
  }));

it('empty cells are absent ones', () =>
  expect(
    judgeRow(
      row({
        baseQuantity: '',
        vatCategory: '',
        validFrom: '',
        validTo: null,
        vatRatePercent: '0',
        colour: '',
      }),
    ).entry,
  ).toMatchObject({ baseQuantity: '1', vatCategory: 'Z', validFrom: null, validTo: null }));

it('a date begins in UTC, an instant keeps its offset', () =>
  expect(judgeRow(row({ validFrom: '2026-12-01', validTo: '2027-01-01T00:00+01:00' })).entry).toMatchObject({
    validFrom: '2026-12-01T00:00:00.000Z',
    validTo: '2026-12-31T23:00:00.000Z',
  }));

it.each<[string, Record<string, unknown>, string[]]>([
  ['no sku', { sku: '' }, ['sku missing']],
  ['a long sku', { sku: 'x'.repeat(81) }, ['sku invalid']],
  ['no name', { name: undefined }, ['name missing']],
  ['a character that no database takes', { name: 'a\u0000b' }, ['name invalid']],
  ['a unit in words', { unitCode: 'piece' }, ['unitCode invalid']],
  ['a decimal comma', { unitPrice: '12,50' }, ['unitPrice invalid']],
  ['a negative price', { unitPrice: '-1' }, ['unitPrice invalid']],
  ['five decimals', { unitPrice: '0.00001' }, ['unitPrice invalid']],
  ['a number instead of a text', { unitPrice: 12.5 }, ['unitPrice invalid']],
  ['a base quantity of zero', { baseQuantity: '0.0' }, ['baseQuantity invalid']],
  ['a rate above 100', { vatRatePercent: '101' }, ['vatRatePercent invalid']],
  ['a percent sign', { vatRatePercent: '25%' }, ['vatRatePercent invalid']],
  ['an unknown category', { vatCategory: 'X' }, ['vatCategory invalid']],
  ['S without a rate', { vatCategory: 'S', vatRatePercent: '0.00' }, ['vatCategory vat-category-mismatch']],
  ['E with a rate', { vatCategory: 'E' }, ['vatCategory vat-category-mismatch']],
  ['a time without offset', { validFrom: '2026-12-01T10:00' }, ['validFrom invalid']],
  ['no such day', { validTo: '2026-02-30' }, ['validTo invalid']],
  ['a year after the last', { validTo: '9999-12-31T23:59:59-05:00' }, ['validTo invalid']],
  ['a year before the first', { validFrom: '0000-01-01' }, ['validFrom invalid']],
  ['no such leap day', { validTo: '2027-02-29T00:00Z' }, ['validTo invalid']],
  ['a field of another list', { colour: 'red' }, ['colour unknown-field']],
  [
    'several at once',
    { sku: '', unitPrice: 'free', vatRatePercent: 'x', vatCategory: 'S' },
    ['sku missing', 'unitPrice invalid', 'vatRatePercent invalid'],
  ],
])('%s is named', (_name, overrides, expected) => expect(faults(overrides).sort()).toEqual(expected.sort()));

it('keeps the sku of a bad row, so that its repetition is found', () => {
  expect(judgeRow(row({ unitPrice: 'free' }))).toMatchObject({ sku: 'PC' });
  expect(judgeRow(row({ sku: 7 }))).toMatchObject({ sku: null });
});

it('says in words what a field has to be', () =>
  expect(judgeRow(row({ unitPrice: '12,50' })).faults?.[0].detail).toBe(
    'unitPrice must be a decimal of zero or more with up to 4 decimals, such as 12.50',
  ));

/** FC_SEED=<number> runs the same rows again. */
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);

it(`judges the shape as the contract does (FC_SEED=${seed})`, () => {
  const cell = (...texts: string[]) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...texts) },
      fc.string({ minLength: 1, maxLength: 6 }),
      fc.constantFrom<unknown>(undefined, 7, true, 'x'.repeat(81), 'x'.repeat(201), 'a\0b'),
    );
  const validity = cell('2026-12-01', '2026-12-01T10:00:00Z', '2026-12-01T10:00', '2026-13-01');
  const rows = fc.record({
    sku: cell('PC', 'é', ' '),
    name: cell('Computer'),
    unitCode: cell('EA', 'C62', 'ea', 'PIECE'),
    unitPrice: cell('4300.00', '0', '0.00001', '-1', '1e3', '1234567890123'),
    vatRatePercent: cell('25', '100.00', '100.01', '0'),
    baseQuantity: cell('1', '0', '0.0001', '0.00001'),
    vatCategory: cell('S', 'AE', 's'),
    validFrom: validity,
    validTo: validity,
  });
  const given = (row: object) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
  fc.assert(
    fc.property(rows, (row) => {
      const expected = validateSync(plainToInstance(PriceListEntry, given(row))).map(
        (error) => error.property,
      );
      const shape =
        judgeRow(row).faults?.filter(({ code }) => code === 'invalid' || code === 'missing') ?? [];
      expect(shape.map((fault) => fault.field).sort()).toEqual(expected.sort());
    }),
    { numRuns: 2000, seed },
  );
});
