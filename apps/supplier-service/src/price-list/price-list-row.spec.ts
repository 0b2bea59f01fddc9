import { instantsIn } from '../calendar/instants.js';
import { judgeRow as judgeRowWith } from './price-list-row.js';

const judgeRow = (raw: Record<string, unknown>) => judgeRowWith(raw, instantsIn('Europe/Paris'));

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

it('a date begins where the supplier is, an instant keeps its offset', () =>
  expect(judgeRow(row({ validFrom: '2026-12-01', validTo: '2027-01-01T00:00+01:00' })).entry).toMatchObject({
    validFrom: '2026-11-30T23:00:00.000Z',
    validTo: '2026-12-31T23:00:00.000Z',
  }));

it.each<[string, Record<string, unknown>, string[]]>([
  ['no sku', { sku: '' }, ['sku missing']],
  ['a long sku', { sku: 'x'.repeat(81) }, ['sku invalid']],
  ['a long name', { name: 'x'.repeat(201) }, ['name invalid']],
  ['no name', { name: undefined }, ['name missing']],
  ['a character that no database takes', { name: 'a\u0000b' }, ['name invalid']],
  ['a unit in words', { unitCode: 'piece' }, ['unitCode invalid']],
  ['a decimal comma', { unitPrice: '12,50' }, ['unitPrice invalid']],
  ['a negative price', { unitPrice: '-1' }, ['unitPrice invalid']],
  ['a price of thirteen digits', { unitPrice: '1234567890123' }, ['unitPrice invalid']],
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
  ['the first year, which begins before it in UTC', { validFrom: '0001-01-01' }, ['validFrom invalid']],
  ['no such leap day', { validTo: '2027-02-29T00:00Z' }, ['validTo invalid']],
  ['a field of another list', { colour: 'red' }, ['colour unknown-field']],
  ['a field that no database takes', { 'a\0\ud800': 'red' }, ['a\uFFFD\uFFFD unknown-field']],
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

it.each([
  ['12,50', 'unitPrice must be a decimal of zero or more with up to 4 decimals, such as 12.50'],
  [
    12.5,
    'unitPrice must be a decimal of zero or more with up to 4 decimals, such as 12.50, written as a string',
  ],
])('says in words what a field has to be: %p', (unitPrice, words) =>
  expect(judgeRow(row({ unitPrice })).faults?.[0].detail).toBe(words),
);
