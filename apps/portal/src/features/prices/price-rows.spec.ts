import { describe, expect, it } from 'vitest';
import type { PriceListEntry } from '@/api/types';
import { amendmentOf, namesTwice, priceRows } from './price-rows';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const JANUARY = '2027-01-01T00:00:00.000Z';
const MARCH = '2027-03-01T00:00:00.000Z';

const entryOf = (part: Partial<PriceListEntry>): PriceListEntry => ({
  sku: 'PC',
  name: 'PC',
  unitCode: 'EA',
  unitPrice: '10.00',
  baseQuantity: '1',
  vatRatePercent: '25',
  vatCategory: 'S',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: null,
  ...part,
});
const today = entryOf({ validTo: JANUARY });
const january = entryOf({ unitPrice: '11.00', validFrom: JANUARY, validTo: MARCH });
const march = entryOf({ unitPrice: '12.00', validFrom: MARCH });
const rows = priceRows([today, january, march], NOW);

it('tells a price of today from those that begin later', () => {
  expect(rows.map(({ key, later }) => [key, later])).toEqual([
    ['PC', false],
    [`PC ${JANUARY}`, true],
    [`PC ${MARCH}`, true],
  ]);
});

it('changes a price that begins later where it begins', () => {
  const { entries } = amendmentOf(rows, new Map([[`PC ${JANUARY}`, '11,50']]), '');
  expect(entries).toEqual([{ ...january, unitPrice: '11.50' }]);
});

describe('a new price with a day of its own', () => {
  const begin = '2026-12-15';

  it('begins then, up to the price that follows', () => {
    const { entries } = amendmentOf(rows, new Map([['PC', '10,50']]), begin);
    expect(entries).toEqual([{ ...today, unitPrice: '10.50', validFrom: begin }]);
  });

  it('is one that follows a price of today: what begins later is changed where it begins', () => {
    const { entries } = amendmentOf(rows, new Map([[`PC ${JANUARY}`, '11,50']]), begin);
    expect(entries).toEqual([{ ...january, unitPrice: '11.50' }]);
  });
});

describe('what is cancelled', () => {
  it.each([
    ['lets the price of today go on until the next one', JANUARY, { ...today, validTo: MARCH }],
    ['lets the one before it go on without end', MARCH, { ...january, validTo: null }],
  ])('%s', (_name, from, goesOn) => {
    expect(amendmentOf(rows, new Map([[`PC ${from}`, null]]), '')).toEqual({
      entries: [goesOn],
      removedSkus: [],
    });
  });

  it('takes an article off that has not come yet', () => {
    const edits = new Map([[`NEW ${JANUARY}`, null]]);
    const coming = priceRows([entryOf({ sku: 'NEW', validFrom: JANUARY })], NOW);
    expect(amendmentOf(coming, edits, '')).toEqual({ entries: [], removedSkus: ['NEW'] });
  });

  it.each([
    ['after a time without a price', [entryOf({ validTo: '2026-12-24T00:00:00.000Z' }), january]],
    ['before another one of an article that has not come yet', [january, march]],
  ])('is nothing that the list could say: %s', (_name, entries) => {
    const row = priceRows(entries, NOW).find(({ entry }) => entry.validFrom === JANUARY);
    expect(row?.cancelling).toBeUndefined();
  });
});

it('an article can be named once at a time', () => {
  const both = new Map([
    ['PC', '9'],
    [`PC ${MARCH}`, '13'],
  ]);
  expect(namesTwice(amendmentOf(rows, both, ''))).toBe(true);
  expect(namesTwice(amendmentOf(rows, new Map([['PC', '9']]), ''))).toBe(false);
});
