import { randomUUID } from 'node:crypto';
import type {
  Command,
  PriceListChange,
  PriceListEntry,
  RequestFault,
  PriceListStaged,
  PriceListView,
  Query,
  Reply,
  StagedRow,
} from '@app/contracts';
import type { DataSource } from 'typeorm';
import { SupplierController } from '../../apps/supplier-service/src/party/supplier.controller.js';
import { PriceListReadsController } from '../../apps/supplier-service/src/price-list/price-list-reads.controller.js';
import { PriceListController } from '../../apps/supplier-service/src/price-list/price-list.controller.js';
import { openMigratedDatabase, type OpenDatabase } from './migrated-database.js';
import { givenSupplier } from './parties.js';
import { refusalOf, resultOf } from './requester.js';
import type { TestDatabase } from './servers.js';

/** Price lists on a database of the test file's own; what imports this gets its setting up. */
export const NOON = new Date('2026-11-24T12:00:00.000Z');
export const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

let open: OpenDatabase;
export let database: TestDatabase;
export let dataSource: DataSource;
let now = NOON;
/** What time it is for the service. */
export const setNow = (time: Date) => (now = time);
export let lists: PriceListController;
export let reads: PriceListReadsController;
export let suppliers: SupplierController;
/** Another one for each test, without prices. */
export let supplier: string;

beforeAll(async () => {
  open = await openMigratedDatabase('supplier-service', 8);
  ({ database, dataSource } = open);
  lists = new PriceListController(dataSource, () => now);
  reads = new PriceListReadsController(dataSource, () => now);
  suppliers = new SupplierController(dataSource);
});
afterAll(() => open.drop());
beforeEach(async () => {
  now = NOON;
  supplier = await givenSupplier(database, { prices: [] });
});

export const command = <Body>(body: Body, overrides: Partial<Command> = {}): Command<Body> => ({
  party: supplier,
  key: randomUUID(),
  fingerprint: 'print',
  actor: { role: 'supplier', subject: 'someone' },
  deadline: Date.now() + 60_000,
  ...overrides,
  body,
});
export const query = <Body>(body: Body, overrides: Partial<Query> = {}): Query<Body> => ({
  party: supplier,
  actor: { role: 'supplier', subject: 'someone' },
  deadline: Date.now() + 60_000,
  ...overrides,
  body,
});
export const faultsOf = (reply: Reply) => refusalOf(reply).errors as RequestFault[];
export const countsOf = ({ version, added, changed, removed, unchanged }: PriceListChange) => ({
  version,
  added,
  changed,
  removed,
  unchanged,
});

export const entry = (sku: string, overrides: Partial<PriceListEntry> = {}): PriceListEntry => ({
  sku,
  name: `Item ${sku}`,
  unitCode: 'EA',
  unitPrice: '10.00',
  vatRatePercent: '25',
  ...overrides,
});
export const replace = async (...entries: PriceListEntry[]) =>
  resultOf(await lists.replace(command({ entries })));
export const view = async (body: object = {}): Promise<PriceListView> =>
  resultOf(await reads.get(query({ supplierId: supplier, limit: 1000, ...body })));
export const pricesAt = async (at: Date) =>
  Object.fromEntries(
    (await view({ at: at.toISOString() })).entries.map((each) => [each.sku, each.unitPrice] as const),
  );
export const rowsInDatabase = (): Promise<{ sku: string; unit_price: string; version: number }[]> =>
  dataSource.query(
    'SELECT sku, unit_price, version, valid_from, valid_to FROM price_list_entries WHERE supplier_id = $1 ORDER BY sku, valid_from',
    [supplier],
  );
export const stagedRows = async (): Promise<number> => {
  const [{ count }]: { count: number }[] = await dataSource.query(
    'SELECT count(*)::int AS count FROM price_list_staging WHERE supplier_id = $1',
    [supplier],
  );
  return count;
};

export async function stage(rows: StagedRow[], importId: string = randomUUID()): Promise<string> {
  for (let start = 0; start < rows.length; start += 1000) {
    const chunk = rows.slice(start, start + 1000);
    resultOf<PriceListStaged>(await lists.stage(command({ importId, rows: chunk })));
  }
  return importId;
}
export const csvRows = (entries: object[]): StagedRow[] =>
  entries.map((each, index) => ({ line: index + 2, entry: { ...each } }));
export const commit = (importId: string, dryRun = false) => lists.commit(command({ importId, dryRun }));
