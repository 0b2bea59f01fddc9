import { randomUUID } from 'node:crypto';
import {
  isRefusal,
  type Command,
  type PriceListChange,
  type PriceListEntry,
  type RequestFault,
  type PriceListStaged,
  type PriceListView,
  type Query,
  type Refusal,
  type Reply,
  type StagedRow,
} from '@app/contracts';
import { dataSourceOptions } from '@app/persistence';
import { DataSource } from 'typeorm';
import { migrateSupplierDatabase } from '../../apps/supplier-service/src/migrate.js';
import { SupplierController } from '../../apps/supplier-service/src/party/supplier.controller.js';
import { nextQuotationNumbers } from '../../apps/supplier-service/src/party/supplier.repository.js';
import { PriceListReadsController } from '../../apps/supplier-service/src/price-list/price-list-reads.controller.js';
import { PriceListController } from '../../apps/supplier-service/src/price-list/price-list.controller.js';
import { loadPricing } from '../../apps/supplier-service/src/price-list/pricing.repository.js';
import { eventually } from '../support/eventually.js';
import { givenSupplier } from '../support/parties.js';
import { createDatabase, type TestDatabase } from '../support/servers.js';

const NOON = new Date('2026-11-24T12:00:00.000Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

let database: TestDatabase;
let dataSource: DataSource;
let now = NOON;
let lists: PriceListController;
let reads: PriceListReadsController;
let suppliers: SupplierController;
let supplier: string;

beforeAll(async () => {
  database = await createDatabase('supplier-service');
  await migrateSupplierDatabase(database.adminUrl);
  dataSource = await new DataSource(
    dataSourceOptions({
      url: database.serviceUrl,
      applicationName: 'price-list test',
      poolSize: 8,
    }),
  ).initialize();
  lists = new PriceListController(dataSource, () => now);
  reads = new PriceListReadsController(dataSource, () => now);
  suppliers = new SupplierController(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});
beforeEach(async () => {
  now = NOON;
  supplier = await givenSupplier(database, { prices: [] });
});

const command = <Body>(body: Body, overrides: Partial<Command> = {}): Command<Body> => ({
  party: supplier,
  key: randomUUID(),
  fingerprint: 'print',
  actor: { role: 'supplier', subject: 'someone' },
  deadline: Date.now() + 60_000,
  ...overrides,
  body,
});
const query = <Body>(body: Body, overrides: Partial<Query> = {}): Query<Body> => ({
  party: supplier,
  actor: { role: 'supplier', subject: 'someone' },
  deadline: Date.now() + 60_000,
  ...overrides,
  body,
});
const resultOf = <Result>(reply: Reply<Result>): Result => {
  if (isRefusal(reply)) throw new Error(`refused: ${JSON.stringify(reply.refusal).slice(0, 500)}`);
  return reply.result;
};
const refusalOf = (reply: Reply): Refusal => {
  if (!isRefusal(reply)) throw new Error('not refused');
  return reply.refusal;
};
const faultsOf = (reply: Reply) => refusalOf(reply).errors as RequestFault[];
const countsOf = ({ version, added, changed, removed, unchanged }: PriceListChange) => ({
  version,
  added,
  changed,
  removed,
  unchanged,
});

const entry = (sku: string, overrides: Partial<PriceListEntry> = {}): PriceListEntry => ({
  sku,
  name: `Item ${sku}`,
  unitCode: 'EA',
  unitPrice: '10.00',
  vatRatePercent: '25',
  ...overrides,
});
const replace = async (...entries: PriceListEntry[]) => resultOf(await lists.replace(command({ entries })));
const view = async (body: object = {}): Promise<PriceListView> =>
  resultOf(await reads.get(query({ supplierId: supplier, limit: 1000, ...body })));
const pricesAt = async (at: Date) =>
  Object.fromEntries(
    (await view({ at: at.toISOString() })).entries.map((each) => [each.sku, each.unitPrice] as const),
  );
const rowsInDatabase = (): Promise<{ sku: string; unit_price: string; version: number }[]> =>
  dataSource.query(
    'SELECT sku, unit_price, version, valid_from, valid_to FROM price_list_entries WHERE supplier_id = $1 ORDER BY sku, valid_from',
    [supplier],
  );
const stagedRows = async (): Promise<number> => {
  const [{ count }]: { count: number }[] = await dataSource.query(
    'SELECT count(*)::int AS count FROM price_list_staging WHERE supplier_id = $1',
    [supplier],
  );
  return count;
};

async function stage(rows: StagedRow[], importId: string = randomUUID()): Promise<string> {
  for (let start = 0; start < rows.length; start += 1000) {
    const chunk = rows.slice(start, start + 1000);
    resultOf<PriceListStaged>(await lists.stage(command({ importId, rows: chunk })));
  }
  return importId;
}
const csvRows = (entries: object[]): StagedRow[] =>
  entries.map((each, index) => ({ line: index + 2, entry: { ...each } }));
const commit = (importId: string, dryRun = false) => lists.commit(command({ importId, dryRun }));

describe('a whole list', () => {
  it('is added, then compared with what is there', async () => {
    expect(countsOf(await replace(entry('A'), entry('B')))).toEqual({
      version: 1,
      added: 2,
      changed: 0,
      removed: 0,
      unchanged: 0,
    });
    now = later(10);
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
    now = later(10);
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
    now = later(10);
    expect(countsOf(await replace(entry('A', overrides)))).toMatchObject({ changed: 1, unchanged: 0 });
  });

  it('can be tried first: then nothing is changed', async () => {
    await replace(entry('A'));
    now = later(10);
    const foretold = resultOf(await lists.replace(command({ entries: [entry('B')], dryRun: true })));
    expect(countsOf(foretold)).toEqual({ version: 2, added: 1, changed: 0, removed: 1, unchanged: 0 });
    expect((await view()).entries.map(({ sku }) => sku)).toEqual(['A']);
    expect(await stagedRows()).toBe(0);
    expect(countsOf(await replace(entry('B')))).toEqual(countsOf(foretold));
  });

  it('can become empty', async () => {
    await replace(entry('A'));
    now = later(10);
    expect(countsOf(await replace())).toMatchObject({ version: 2, removed: 1 });
    expect((await view()).entries).toEqual([]);
  });

  it('is judged at the instant asked for', async () => {
    await replace(entry('A'), entry('B'));
    now = later(10);
    await replace(entry('A', { unitPrice: '11' }));
    now = later(20);
    await replace(entry('A', { unitPrice: '12' }), entry('B', { unitPrice: '9' }));
    now = later(30);
    expect(await pricesAt(later(-1))).toEqual({});
    expect(await pricesAt(later(0))).toEqual({ A: '10.00', B: '10.00' });
    expect(await pricesAt(later(9.999))).toEqual({ A: '10.00', B: '10.00' });
    expect(await pricesAt(later(10))).toEqual({ A: '11.00' });
    expect(await pricesAt(later(25))).toEqual({ A: '12.00', B: '9.00' });
  });

  it('takes a price for later, and lets it be taken back', async () => {
    await replace(entry('A'));
    now = later(10);
    await replace(entry('A', { unitPrice: '11', validFrom: '2027-01-01' }));
    const newYear = new Date('2027-01-01T00:00:00.000Z');
    expect(await pricesAt(later(20))).toEqual({ A: '10.00' });
    expect(await pricesAt(newYear)).toEqual({ A: '11.00' });
    now = later(20);
    expect(countsOf(await replace(entry('A')))).toMatchObject({ changed: 1, unchanged: 0 });
    expect(await pricesAt(newYear)).toEqual({ A: '10.00' });
  });

  it('says nothing of the time after an entry’s end: what it shows can be given back without loss', async () => {
    await replace(entry('A'), entry('B'));
    now = later(10);
    await replace(entry('A', { unitPrice: '11', validFrom: '2027-01-01' }), entry('B'));
    const newYear = new Date('2027-01-01T00:00:00.000Z');
    now = later(20);
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

  it('never changes a price of the past, whatever validFrom says', async () => {
    await replace(entry('A'));
    now = later(10);
    await replace(entry('A', { unitPrice: '11', validFrom: '2020-01-01' }));
    expect(await pricesAt(later(5))).toEqual({ A: '10.00' });
    expect(await pricesAt(later(10))).toEqual({ A: '11.00' });
  });

  it('goes on from the last change where the clock was set back', async () => {
    now = later(10);
    await replace(entry('A'));
    now = NOON;
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

  it('that has ended before it begins is refused', async () => {
    const reply = await lists.replace(
      command({ entries: [entry('A', { validTo: '2026-11-24T11:59:59Z' })] }),
    );
    expect(faultsOf(reply)).toMatchObject([{ pointer: '/entries/0/validTo', code: 'validity-over' }]);
  });
});

describe('single entries', () => {
  const amend = (body: object, overrides: Partial<Command> = {}) => lists.amend(command(body, overrides));

  it('are set and removed, and the rest stays', async () => {
    await replace(entry('A'), entry('B'), entry('C'));
    now = later(10);
    const change = resultOf(
      await amend({ entries: [entry('B', { unitPrice: '1' }), entry('D')], removedSkus: ['A'] }),
    );
    expect(countsOf(change)).toEqual({ version: 2, added: 1, changed: 1, removed: 1, unchanged: 0 });
    expect(await pricesAt(now)).toEqual({ B: '1.00', C: '10.00', D: '10.00' });
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

  it('have one effect for one key', async () => {
    const again = command({ entries: [entry('A')] });
    const first = await lists.amend(again);
    expect(await lists.amend(again)).toEqual({ ...first, replayed: true });
    expect((await view()).version).toBe(1);
    expect(refusalOf(await lists.amend({ ...again, fingerprint: 'other' })).code).toBe(
      'idempotency-key-reused',
    );
  });

  it('need a supplier that there is', async () =>
    expect(refusalOf(await amend({ entries: [entry('A')] }, { party: randomUUID() })).code).toBe(
      'supplier-not-found',
    ));
});

describe('an import', () => {
  it('is staged in chunks and replaces the list', async () => {
    await replace(entry('A'), entry('OLD'));
    now = later(10);
    const importId = await stage(
      csvRows([entry('A'), entry('B', { baseQuantity: '', vatCategory: '' as never })]),
    );
    expect(await pricesAt(now)).toEqual({ A: '10.00', OLD: '10.00' });
    expect(countsOf(resultOf(await commit(importId)))).toEqual({
      version: 2,
      added: 1,
      changed: 0,
      removed: 1,
      unchanged: 1,
    });
    expect(await pricesAt(now)).toEqual({ A: '10.00', B: '10.00' });
    expect(await stagedRows()).toBe(0);
  });

  it('changes nothing when it is a dry run, and says what it would change', async () => {
    await replace(entry('A'));
    const before = await rowsInDatabase();
    now = later(10);
    const rows = csvRows([entry('A', { unitPrice: '11' }), entry('B')]);
    const dry = resultOf(await commit(await stage(rows), true));
    expect(await rowsInDatabase()).toEqual(before);
    expect((await view()).version).toBe(1);
    expect(resultOf(await commit(await stage(rows)))).toEqual(dry);
    expect(await pricesAt(now)).toEqual({ A: '11.00', B: '10.00' });
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
    now = later(10);
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
    now = later(10);
    // A hundred skus further: 100 end, 100 are new, and a tenth of the others costs more.
    const second = await timed(await stage(rows((index) => (index % 10 === 0 ? '11' : '10'), 100)));
    expect(second.change).toEqual({ version: 2, added: 100, changed: 9990, removed: 100, unchanged: 89910 });
    process.stdout.write(
      `100,000 rows: new ${first.seconds.toFixed(1)} s, changed ${second.seconds.toFixed(1)} s\n`,
    );
    const pricing = await loadPricing(dataSource.manager, [
      { orderId: supplier, supplierId: supplier, skus: ['SKU-99', 'SKU-200', 'SKU-201'], placedAt: later(5) },
    ]);
    expect([...(pricing.get(supplier)?.prices.keys() ?? [])].sort()).toEqual([
      'SKU-200',
      'SKU-201',
      'SKU-99',
    ]);
    expect(Math.max(first.seconds, second.seconds)).toBeLessThan(15);
  }, 120_000);
});

describe('reading a list', () => {
  it('goes page by page, and finds text in sku and name', async () => {
    await replace(
      ...['a', 'B', 'Å', '10%', 'c_d'].map((sku) => entry(sku)),
      entry('X', { name: 'Brown sauce' }),
    );
    const skus: string[] = [];
    let cursor: string | undefined;
    do {
      const page: PriceListView = await view({ limit: 2, cursor });
      skus.push(...page.entries.map((each) => each.sku));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(skus).toEqual(['10%', 'B', 'X', 'a', 'c_d', 'Å']);
    const found = async (q: string) => (await view({ q })).entries.map((each) => each.sku);
    expect(await found('SAUCE')).toEqual(['X']);
    expect(await found('0%')).toEqual(['10%']);
    expect(await found('_')).toEqual(['c_d']);
  });

  it('is refused with a foreign cursor, and of an unknown supplier', async () => {
    const ask = (body: object) => reads.get(query({ supplierId: supplier, limit: 2, ...body }));
    expect(refusalOf(await ask({ cursor: 'nonsense' })).code).toBe('invalid-cursor');
    expect(refusalOf(await ask({ supplierId: randomUUID() })).code).toBe('not-found');
    expect(refusalOf(await ask({ limit: 0 })).code).toBe('invalid-request');
  });

  it('hides it as far as its supplier wishes', async () => {
    const buyer: Partial<Query> = { party: randomUUID(), actor: { role: 'buyer', subject: 'someone' } };
    const ask = async (as: Partial<Query>) => reads.get(query({ supplierId: supplier, limit: 2 }, as));
    expect(isRefusal(await ask(buyer))).toBe(false);
    const { version: _version, ...policy } = resultOf(await suppliers.getPolicy(query({})));
    resultOf(await suppliers.setPolicy(command({ ...policy, visibility: 'hidden' })));
    expect(refusalOf(await ask(buyer)).code).toBe('not-found');
    expect(isRefusal(await ask({}))).toBe(false);
  });
});

describe('suppliers', () => {
  it('set their policy', async () => {
    const policy = {
      autoConfirm: false,
      autoConfirmLimit: '99.5',
      responseWithin: 'PT4H',
      quoteWithin: 'P1D',
      validFor: 'P30D',
      timeZone: 'Europe/Copenhagen',
      visibility: 'buyers',
    };
    const { version } = resultOf(await suppliers.getPolicy(query({})));
    const set = resultOf(await suppliers.setPolicy(command(policy)));
    expect(set).toEqual({ ...policy, autoConfirmLimit: '99.50', version: version + 1 });
    expect(resultOf(await suppliers.getPolicy(query({})))).toEqual(set);
    const wrong = await suppliers.setPolicy(command({ ...policy, validFor: 'P1M', timeZone: 'Mars' }));
    expect(refusalOf(wrong)).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/validFor' }, { pointer: '/timeZone' }],
    });
    const stranger = { actor: { role: 'buyer' as const, subject: 'someone' } };
    expect(refusalOf(await suppliers.setPolicy(command(policy, stranger))).code).toBe('role-not-allowed');
  });

  it('change a part of their policy, and take nothing away', async () => {
    const before = resultOf(await suppliers.getPolicy(query({})));
    const changed = { ...before, validFor: 'P7D', version: before.version + 1 };
    expect(resultOf(await suppliers.changePolicy(command({ validFor: 'P7D' })))).toEqual(changed);
    expect(resultOf(await suppliers.changePolicy(command({})))).toEqual(changed);
    const wrong = await suppliers.changePolicy(command({ validFor: null, visibility: 'nobody' }));
    expect(refusalOf(wrong)).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/validFor' }, { pointer: '/visibility' }],
    });
    expect(resultOf(await suppliers.getPolicy(query({})))).toEqual(changed);
  });

  it('change the policy that they have seen', async () => {
    const { version } = resultOf(await suppliers.getPolicy(query({})));
    const seen = { expectedVersion: version };
    const changes = ['P8D', 'P9D'].map((validFor) => suppliers.changePolicy(command({ validFor }, seen)));
    const replies = await Promise.all(changes);
    expect(replies.filter(isRefusal)).toEqual([
      { refusal: { code: 'version-mismatch', version: version + 1 } },
    ]);
  });

  it('are listed by name, page by page', async () => {
    const names = ['Zeta list', 'Alpha list', 'Alpha list'];
    for (const name of names) await givenSupplier(database, { name, prices: [] });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = resultOf(await suppliers.list(query({ limit: 1, q: ' LIST', cursor })));
      found.push(...page.items.map((each) => each.name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual([...names].sort());
  });
});

describe('orders', () => {
  it('of a batch are priced in two statements, each by its supplier and instant', async () => {
    await replace(entry('A'), entry('B'));
    now = later(10);
    await replace(entry('A', { unitPrice: '11', unitCode: 'KGM' }));
    const other = await givenSupplier(database, { currency: 'SEK', prices: [{ sku: 'A', unitPrice: '99' }] });
    const wanted = (orderId: string, supplierId: string, placedAt: Date, ...skus: string[]) => ({
      orderId,
      supplierId,
      skus,
      placedAt: placedAt.toISOString(),
    });
    const [early, late, foreign, unknown, free] = Array.from({ length: 5 }, () => randomUUID());
    const statements = jest.spyOn(dataSource.driver, 'createQueryRunner');
    const pricing = await loadPricing(dataSource.manager, [
      wanted(early, supplier, later(5), 'A', 'B', 'A'),
      wanted(late, supplier, later(15), 'A', 'B'),
      wanted(foreign, other, new Date(), 'A'),
      wanted(unknown, randomUUID(), later(5), 'A'),
      wanted(free, supplier, later(5)),
    ]);
    expect(statements).toHaveBeenCalledTimes(2);
    statements.mockRestore();
    const prices = (order: string) =>
      [...(pricing.get(order)?.prices.values() ?? [])].map((each) => `${each.sku} ${each.unitPrice}`).sort();
    expect(prices(early)).toEqual(['A 10.0000', 'B 10.0000']);
    expect(prices(late)).toEqual(['A 11.0000']);
    expect(prices(foreign)).toEqual(['A 99.0000']);
    expect(pricing.get(foreign)?.supplier?.currency).toBe('SEK');
    expect(pricing.get(unknown)).toEqual({ supplier: null, prices: new Map() });
    expect(pricing.get(free)?.supplier?.id).toBe(supplier);
  });

  it('take quotation numbers without gap or repetition, from several processes at once', async () => {
    const others = await Promise.all([1, 2].map(() => givenSupplier(database, { prices: [] })));
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        dataSource.transaction((manager) =>
          nextQuotationNumbers(
            manager,
            new Map(
              index % 2
                ? [
                    [supplier, 2],
                    [others[0], 1],
                  ]
                : [
                    [others[0], 1],
                    [supplier, 2],
                  ],
            ),
          ),
        ),
      ),
    );
    const year = new Date().getUTCFullYear();
    const numbers = taken.flatMap((each) => each.get(supplier) ?? []);
    expect(numbers.sort()).toEqual(
      Array.from({ length: 40 }, (_, index) => `QU-${year}-${String(index + 1).padStart(6, '0')}`),
    );
    expect(taken.every((each) => each.get(others[0])?.length === 1 && !each.has(others[1]))).toBe(true);
  });

  it('are numbered in the order of their suppliers’ ids, so that no two batches wait for each other', async () => {
    const [low, high] = [supplier, await givenSupplier(database, { prices: [] })].sort();
    const lock = (id: string) => `SELECT FROM suppliers WHERE id = '${id}' FOR UPDATE`;
    let waiting: Promise<unknown> = Promise.resolve();
    await dataSource.transaction(async (manager) => {
      await manager.query(lock(low));
      const counts = new Map([high, low].map((id) => [id, 1]));
      waiting = dataSource.transaction((other) => nextQuotationNumbers(other, counts));
      await eventually('the other batch waits', async () => {
        const waits: unknown[] = await dataSource.query(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%quotation_counter%'
           AND pid <> pg_backend_pid()`,
        );
        return waits.length > 0;
      });
      await expect(dataSource.query(`${lock(high)} NOWAIT`)).resolves.toBeDefined();
    });
    await waiting;
  });
});
