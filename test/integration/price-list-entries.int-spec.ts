import { randomUUID } from 'node:crypto';
import type { Command, PriceListView } from '@app/contracts';
import { givenSupplier } from '../support/parties.js';
import {
  command,
  countsOf,
  database,
  entry,
  faultsOf,
  later,
  lists,
  NOON,
  pricesAt,
  replace,
  rowsInDatabase,
  setNow,
  view,
} from '../support/price-lists.js';
import { refusalOf, resultOf } from '../support/requester.js';

describe('single entries', () => {
  const amend = (body: object, overrides: Partial<Command> = {}) => lists.amend(command(body, overrides));

  it('are set and removed, and the rest stays', async () => {
    await replace(entry('A'), entry('B'), entry('C'));
    setNow(later(10));
    const change = resultOf(
      await amend({ entries: [entry('B', { unitPrice: '1' }), entry('D')], removedSkus: ['A'] }),
    );
    expect(countsOf(change)).toEqual({ version: 2, added: 1, changed: 1, removed: 1, unchanged: 0 });
    expect(await pricesAt(later(10))).toEqual({ B: '1.00', C: '10.00', D: '10.00' });
    expect((await rowsInDatabase()).find((row) => row.sku === 'C')?.version).toBe(1);
  });

  it('are refused where they contradict each other or the list', async () => {
    await replace(entry('A'), entry('B'));
    const reply = await amend({ entries: [entry('A')], removedSkus: ['A', 'B', 'B', 'Z'] });
    expect(faultsOf(reply).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/removedSkus/0', 'duplicate-sku'],
      ['/removedSkus/2', 'duplicate-sku'],
      ['/removedSkus/3', 'unknown-sku'],
    ]);
    expect(await pricesAt(NOON)).toEqual({ A: '10.00', B: '10.00' });
  });

  it('are refused over a list that has changed since', async () => {
    await replace(entry('A'));
    const stale = await amend({ removedSkus: ['A'] }, { expectedVersion: 0 });
    expect(refusalOf(stale)).toEqual({ code: 'version-mismatch', version: 1 });
    expect(resultOf(await amend({ removedSkus: ['A'] }, { expectedVersion: 1 })).version).toBe(2);
  });

  it('that begin later are shown page by page, and give way to the one before them', async () => {
    const [january, march] = ['2027-01-01T00:00:00.000Z', '2027-03-01T00:00:00.000Z'];
    await replace(entry('A'), entry('B'));
    setNow(later(10));
    resultOf(await amend({ entries: [entry('A', { unitPrice: '11', validFrom: january })] }));
    resultOf(await amend({ entries: [entry('A', { unitPrice: '12', validFrom: march })] }));
    setNow(later(20));
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page: PriceListView = await view({ upcoming: 'all', limit: 2, cursor });
      pages.push(page.entries.map(({ sku, unitPrice }) => `${sku} ${unitPrice}`));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(pages).toEqual([
      ['A 10.00', 'A 11.00'],
      ['A 12.00', 'B 10.00'],
    ]);
    resultOf(await amend({ entries: [entry('A', { validTo: march })] }));
    expect(await pricesAt(new Date(january))).toEqual({ A: '10.00', B: '10.00' });
    expect(await pricesAt(new Date(march))).toEqual({ A: '12.00', B: '10.00' });
  });

  it('have one effect for one key', async () => {
    const again = command({ entries: [entry('A')] });
    const first = await lists.amend(again);
    expect(await lists.amend(again)).toEqual({ ...first, replayed: true });
    expect((await view()).version).toBe(1);
    expect(refusalOf(await lists.amend({ ...again, fingerprint: 'other' })).code).toBe(
      'idempotency-key-reused',
    );
  });

  it('are judged anew under their key once their supplier is registered', async () => {
    const early = command({ entries: [entry('A')] }, { party: randomUUID() });
    expect(refusalOf(await lists.amend(early)).code).toBe('supplier-not-found');
    await givenSupplier(database, { id: early.party, prices: [] });
    expect(resultOf(await lists.amend(early)).version).toBe(1);
  });

  it('need a supplier that there is', async () =>
    expect(refusalOf(await amend({ entries: [entry('A')] }, { party: randomUUID() })).code).toBe(
      'supplier-not-found',
    ));
});
