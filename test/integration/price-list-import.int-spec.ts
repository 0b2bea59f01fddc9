import { randomUUID } from 'node:crypto';
import { loadPricing } from '../../apps/supplier-service/src/price-list/pricing.repository.js';
import { givenSupplier } from '../support/parties.js';
import {
  command,
  commit,
  countsOf,
  csvRows,
  database,
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

describe('an import', () => {
  it('is staged in chunks and replaces the list', async () => {
    await replace(entry('A'), entry('OLD'));
    setNow(later(10));
    const importId = await stage(
      csvRows([entry('A'), entry('B', { baseQuantity: '', vatCategory: '' as never })]),
    );
    expect(await pricesAt(later(10))).toEqual({ A: '10.00', OLD: '10.00' });
    expect(countsOf(resultOf(await commit(importId)))).toEqual({
      version: 2,
      added: 1,
      changed: 0,
      removed: 1,
      unchanged: 1,
    });
    expect(await pricesAt(later(10))).toEqual({ A: '10.00', B: '10.00' });
    expect(await stagedRows()).toBe(0);
  });

  it('changes nothing when it is a dry run, and says what it would change', async () => {
    await replace(entry('A'));
    const before = await rowsInDatabase();
    setNow(later(10));
    const rows = csvRows([entry('A', { unitPrice: '11' }), entry('B')]);
    const dry = resultOf(await commit(await stage(rows), true));
    expect(await rowsInDatabase()).toEqual(before);
    expect((await view()).version).toBe(1);
    expect(resultOf(await commit(await stage(rows)))).toEqual(dry);
    expect(await pricesAt(later(10))).toEqual({ A: '11.00', B: '10.00' });
  });

  it('names every bad row with its line, and changes nothing', async () => {
    await replace(entry('A'));
    const importId = await stage(
      csvRows([
        entry('A'),
        entry('B', { unitPrice: '12,50' }),
        entry('B'),
        { ...entry('C'), colour: 'red' },
        entry('', { name: '' }),
        entry('A', { unitPrice: '9' }),
        entry('D', { validTo: '2020-01-01' }),
      ]),
    );
    const reply = await commit(importId);
    expect(refusalOf(reply)).toMatchObject({ code: 'price-list-invalid', errorCount: 7 });
    expect(faultsOf(reply).map(({ line, pointer, code }) => [line, pointer, code])).toEqual([
      [3, '/unitPrice', 'invalid'],
      [4, '/sku', 'duplicate-sku'],
      [5, '/colour', 'unknown-field'],
      [6, '/name', 'missing'],
      [6, '/sku', 'missing'],
      [7, '/sku', 'duplicate-sku'],
      [8, '/validTo', 'validity-over'],
    ]);
    expect(faultsOf(reply)[1].detail).toBe('line 4 has the sku B of line 3 again');
    expect(await pricesAt(NOON)).toEqual({ A: '10.00' });
  });

  it('takes a chunk twice as once, and the later form of a line', async () => {
    const importId = await stage(csvRows([entry('A', { unitPrice: 'free' }), entry('B')]));
    await stage(csvRows([entry('A')]), importId);
    expect(countsOf(resultOf(await commit(importId)))).toMatchObject({ added: 2 });
  });

  it('is refused where it is empty, unknown or incomplete', async () => {
    await replace(entry('A'));
    expect(faultsOf(await commit(randomUUID()))).toMatchObject([{ code: 'import-empty' }]);
    const importId = await stage(csvRows([entry('A'), entry('B')]));
    const reply = await lists.commit(command({ importId, dryRun: false, rows: 3 }));
    expect(faultsOf(reply)).toMatchObject([{ code: 'import-incomplete' }]);
    expect(await pricesAt(NOON)).toEqual({ A: '10.00' });
  });

  it('of another supplier is not there', async () => {
    const importId = await stage(csvRows([entry('A')]));
    const other = await givenSupplier(database, { prices: [] });
    const reply = await lists.commit(command({ importId, dryRun: false }, { party: other }));
    expect(faultsOf(reply)).toMatchObject([{ code: 'import-empty' }]);
  });

  it('follows another one: the list is one of the two, never a mixture', async () => {
    await replace(entry('A'), entry('B'));
    setNow(later(10));
    const many = (price: string) =>
      csvRows(Array.from({ length: 2000 }, (_, index) => entry(`N${price}-${index}`, { unitPrice: price })));
    const imports = [await stage(many('1')), await stage(many('2'))];
    const changes = (await Promise.all(imports.map((importId) => commit(importId)))).map(resultOf);
    expect(changes.map((change) => change.version).sort()).toEqual([2, 3]);
    const last = changes[0].version === 3 ? '1.00' : '2.00';
    const [{ count }]: { count: number }[] = await dataSource.query(
      'SELECT count(*)::int AS count FROM price_list_entries WHERE supplier_id = $1 AND valid_to IS NULL',
      [supplier],
    );
    expect(count).toBe(2000);
    expect((await view()).entries.every((each) => each.unitPrice === last)).toBe(true);
  });

  it('of 100,000 rows is compared and saved within seconds', async () => {
    const size = 100_000;
    const rows = (price: (index: number) => string, from = 0) =>
      csvRows(
        Array.from({ length: size }, (_, index) =>
          entry(`SKU-${index + from}`, { unitPrice: price(index + from) }),
        ),
      );
    const timed = async (importId: string) => {
      const start = performance.now();
      const change = countsOf(resultOf(await commit(importId)));
      return { change, seconds: (performance.now() - start) / 1000 };
    };
    const first = await timed(await stage(rows(() => '10')));
    expect(first.change).toEqual({ version: 1, added: size, changed: 0, removed: 0, unchanged: 0 });
    setNow(later(10));
    // A hundred skus further: 100 end, 100 are new, and a tenth of the others costs more.
    const second = await timed(await stage(rows((index) => (index % 10 === 0 ? '11' : '10'), 100)));
    expect(second.change).toEqual({ version: 2, added: 100, changed: 9990, removed: 100, unchanged: 89910 });
    process.stdout.write(
      `100,000 rows: new ${first.seconds.toFixed(1)} s, changed ${second.seconds.toFixed(1)} s\n`,
    );
    const pricing = await loadPricing(dataSource.manager, [
      { orderId: supplier, supplierId: supplier, skus: ['SKU-99', 'SKU-200', 'SKU-201'], pricedAt: later(5) },
    ]);
    expect([...(pricing.get(supplier)?.prices.keys() ?? [])].sort()).toEqual([
      'SKU-200',
      'SKU-201',
      'SKU-99',
    ]);
    expect(Math.max(first.seconds, second.seconds)).toBeLessThan(15);
  });
});
