import type { PriceListEntry } from '@app/contracts';
import {
  command,
  commit,
  countsOf,
  csvRows,
  dataSource,
  entry,
  faultsOf,
  later,
  lists,
  NOON,
  pricesAt,
  replace,
  rowsInDatabase,
  setNow,
  stage,
  stagedRows,
  supplier,
  view,
} from '../support/price-lists.js';
import { refusalOf, resultOf } from '../support/requester.js';

/** Where the supplier is. */
const newYear = new Date('2027-01-01T00:00:00+01:00');

describe('a whole list', () => {
  it('is added, then compared with what is there', async () => {
    expect(countsOf(await replace(entry('A'), entry('B')))).toEqual({
      version: 1,
      added: 2,
      changed: 0,
      removed: 0,
      unchanged: 0,
    });
    setNow(later(10));
    const change = await replace(entry('B', { unitPrice: '12.5' }), entry('C'));
    expect(change).toEqual({
      version: 2,
      added: 1,
      changed: 1,
      removed: 1,
      unchanged: 0,
      changes: [
        { sku: 'A', kind: 'removed', oldUnitPrice: '10.00', newUnitPrice: null },
        { sku: 'B', kind: 'changed', oldUnitPrice: '10.00', newUnitPrice: '12.50' },
        { sku: 'C', kind: 'added', oldUnitPrice: null, newUnitPrice: '10.00' },
      ],
    });
    expect(await view()).toMatchObject({
      currency: 'EUR',
      version: 2,
      entries: [
        {
          sku: 'B',
          unitPrice: '12.50',
          baseQuantity: '1',
          vatRatePercent: '25',
          vatCategory: 'S',
          validTo: null,
        },
        { sku: 'C', validFrom: later(10).toISOString() },
      ],
    });
  });

  it('keeps its version where nothing differs, in whatever spelling', async () => {
    await replace(entry('A', { unitPrice: '10' }));
    setNow(later(10));
    const same = await replace(
      entry('A', { unitPrice: '10.0000', vatRatePercent: '25.00', baseQuantity: '1.0' }),
    );
    expect(countsOf(same)).toEqual({ version: 1, added: 0, changed: 0, removed: 0, unchanged: 1 });
    expect((await view()).entries[0].validFrom).toBe(NOON.toISOString());
  });

  it.each<[string, Partial<PriceListEntry>]>([
    ['name', { name: 'Other' }],
    ['unit', { unitCode: 'KGM' }],
    ['base quantity', { baseQuantity: '100' }],
    ['rate', { vatRatePercent: '20' }],
    ['category', { vatCategory: 'E', vatRatePercent: '0' }],
    ['end', { validTo: '2027-01-01' }],
  ])('sees another %s', async (_name, overrides) => {
    await replace(entry('A'));
    setNow(later(10));
    expect(countsOf(await replace(entry('A', overrides)))).toMatchObject({ changed: 1, unchanged: 0 });
  });

  it('can be tried first: then nothing is changed', async () => {
    await replace(entry('A'));
    setNow(later(10));
    const foretold = resultOf(await lists.replace(command({ entries: [entry('B')], dryRun: true })));
    expect(countsOf(foretold)).toEqual({ version: 2, added: 1, changed: 0, removed: 1, unchanged: 0 });
    expect((await view()).entries.map(({ sku }) => sku)).toEqual(['A']);
    expect(await stagedRows()).toBe(0);
    expect(countsOf(await replace(entry('B')))).toEqual(countsOf(foretold));
  });

  it('can become empty', async () => {
    await replace(entry('A'));
    setNow(later(10));
    expect(countsOf(await replace())).toMatchObject({ version: 2, removed: 1 });
    expect((await view()).entries).toEqual([]);
  });

  it('is judged at the instant asked for', async () => {
    await replace(entry('A'), entry('B'));
    setNow(later(10));
    await replace(entry('A', { unitPrice: '11' }));
    setNow(later(20));
    await replace(entry('A', { unitPrice: '12' }), entry('B', { unitPrice: '9' }));
    setNow(later(30));
    expect(await pricesAt(later(-1))).toEqual({});
    expect(await pricesAt(later(0))).toEqual({ A: '10.00', B: '10.00' });
    expect(await pricesAt(later(9.999))).toEqual({ A: '10.00', B: '10.00' });
    expect(await pricesAt(later(10))).toEqual({ A: '11.00' });
    expect(await pricesAt(later(25))).toEqual({ A: '12.00', B: '9.00' });
  });

  it('takes a price for later, and lets it be taken back', async () => {
    await replace(entry('A'));
    setNow(later(10));
    await replace(entry('A', { unitPrice: '11', validFrom: '2027-01-01' }));
    expect(await pricesAt(later(20))).toEqual({ A: '10.00' });
    expect(await pricesAt(newYear)).toEqual({ A: '11.00' });
    setNow(later(20));
    expect(countsOf(await replace(entry('A')))).toMatchObject({ changed: 1, unchanged: 0 });
    expect(await pricesAt(newYear)).toEqual({ A: '10.00' });
  });

  it('begins and ends a price with the days of its supplier', async () => {
    await replace(entry('A', { validTo: '2027-01-01' }), entry('B', { validFrom: '2027-01-01' }));
    const shown = async (at: string) => (await view({ at })).entries.map(({ sku }) => sku);
    expect(await shown('2026-12-31T23:59:59.999+01:00')).toEqual(['A']);
    expect(await shown('2027-01-01T00:00+01:00')).toEqual(['B']);
    expect([await shown('2026-12-31'), await shown('2027-01-01')]).toEqual([['A'], ['B']]);
  });

  it('says nothing of the time after an entry’s end: what it shows can be given back without loss', async () => {
    await replace(entry('A'), entry('B'));
    setNow(later(10));
    await replace(entry('A', { unitPrice: '11', validFrom: '2027-01-01' }), entry('B'));
    setNow(later(20));
    const shown = (await view()).entries.map((each) => ({ ...each, validTo: each.validTo ?? undefined }));
    expect(shown.map(({ sku, validTo }) => [sku, validTo])).toEqual([
      ['A', newYear.toISOString()],
      ['B', undefined],
    ]);
    expect(countsOf(await replace(...shown))).toMatchObject({ changed: 0, removed: 0, unchanged: 2 });
    await replace({ ...shown[0], unitPrice: '10.5' }, shown[1]);
    expect(await pricesAt(later(30))).toEqual({ A: '10.50', B: '10.00' });
    expect(await pricesAt(newYear)).toEqual({ A: '11.00', B: '10.00' });
  });

  it('shows whoever gives it back what begins later, too', async () => {
    await replace(entry('A'));
    setNow(later(10));
    await replace(
      entry('A', { unitPrice: '11', validFrom: '2027-01-01' }),
      entry('NEW', { validFrom: '2027-01-01' }),
    );
    setNow(later(20));
    expect((await view()).entries.map(({ sku }) => sku)).toEqual(['A']);
    const { entries } = await view({ upcoming: 'first' });
    expect(entries.map(({ sku, unitPrice }) => [sku, unitPrice])).toEqual([
      ['A', '10.00'],
      ['NEW', '10.00'],
    ]);
    const again = entries.map((each) => ({ ...each, validTo: each.validTo ?? undefined }));
    expect(countsOf(await replace(...again))).toMatchObject({ removed: 0, changed: 0, unchanged: 2 });
    expect(await pricesAt(newYear)).toEqual({ A: '11.00', NEW: '10.00' });
  });

  it('never changes a price of the past, whatever validFrom says', async () => {
    await replace(entry('A'));
    setNow(later(10));
    await replace(entry('A', { unitPrice: '11', validFrom: '2020-01-01' }));
    expect(await pricesAt(later(5))).toEqual({ A: '10.00' });
    expect(await pricesAt(later(10))).toEqual({ A: '11.00' });
  });

  it('goes on from the last change where the clock was set back', async () => {
    setNow(later(10));
    await replace(entry('A'));
    setNow(NOON);
    await replace(entry('A', { unitPrice: '11' }));
    expect(await pricesAt(later(9))).toEqual({});
    expect(await pricesAt(later(10))).toEqual({ A: '11.00' });
  });

  it('may not be rewritten by the service’s role', async () => {
    await replace(entry('A'));
    await expect(
      dataSource.query('UPDATE price_list_entries SET unit_price = 1 WHERE supplier_id = $1', [supplier]),
    ).rejects.toThrow('permission denied');
  });

  it('is refused with every fault, and nothing changes', async () => {
    await replace(entry('A'));
    const faulty = [entry('B', { vatCategory: 'S', vatRatePercent: '0' }), entry('C'), entry('C')];
    const reply = await lists.replace(command({ entries: faulty }));
    expect(refusalOf(reply)).toMatchObject({ code: 'price-list-invalid', errorCount: 2 });
    expect(faultsOf(reply)).toMatchObject([
      { pointer: '/entries/0/vatCategory', code: 'vat-category-mismatch' },
      { pointer: '/entries/2/sku', code: 'duplicate-sku' },
    ]);
    expect(await rowsInDatabase()).toHaveLength(1);
    expect(await stagedRows()).toBe(0);
  });

  it('is judged as a file is', async () => {
    const rows = [
      { ...entry('A', { unitPrice: '12,50' }), 'colour/\0': 'red' },
      { sku: 'B', unitCode: 'piece' },
    ];
    const whole = faultsOf(await lists.replace(command({ entries: rows })));
    const file = faultsOf(await commit(await stage(csvRows(rows))));
    expect(whole.map(({ code, detail }) => [code, detail])).toEqual(
      file.map(({ code, detail }) => [code, detail]),
    );
    expect(whole.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/entries/0/colour~1\uFFFD', 'unknown-field'],
      ['/entries/0/unitPrice', 'invalid'],
      ['/entries/1/name', 'missing'],
      ['/entries/1/unitCode', 'invalid'],
      ['/entries/1/unitPrice', 'missing'],
      ['/entries/1/vatRatePercent', 'missing'],
    ]);
  });

  it('that has ended before it begins is refused', async () => {
    const reply = await lists.replace(
      command({ entries: [entry('A', { validTo: '2026-11-24T11:59:59Z' })] }),
    );
    expect(faultsOf(reply)).toMatchObject([{ pointer: '/entries/0/validTo', code: 'validity-over' }]);
  });
});
