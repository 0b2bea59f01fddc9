import { writeFile } from 'node:fs/promises';
import { fillDatabases } from '../../bench/fill/fill-databases.js';
import { silent } from '../../tools/infra/progress.js';
import { costTable, leastKeysPerPage } from '../plans/cost-table.js';
import { HotDay } from '../plans/hot-day.js';
import { PlanRecorder, tellPlans, type ExecutedPlan } from '../plans/plan-recorder.js';
import { describePlans, pagesOfStatement, scannedTables } from '../plans/read-plan.js';
import { eventually } from '../support/eventually.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { startServices, type Services } from '../support/services.js';

/**
 * `PLANS_ORDERS=1000000` for the size that counts; the plans are the same from some ten thousand on. `PLANS_COSTS=FILE`
 * writes what the hot statements cost with `PLANS_FEW` orders (a quarter) and with so many.
 */
const MANY = Number(process.env.PLANS_ORDERS ?? 48_000);
const FEW = Number(process.env.PLANS_FEW ?? MANY / 4);
const GROWING = /^(orders|quotations|order_history|order_search|command_results|price_list_entries)/;
/** Four times the rows make an index one level deeper at most; a plan that scans reads four times as much. */
const DEEPER = 2;
const SOME_PAGES = 100;
const WARM = 5;

let services: Services;
let day: HotDay;
let few: Map<string, ExecutedPlan>;
let many: Map<string, ExecutedPlan>;

beforeAll(async () => {
  services = await startServices();
  const { 'client-service': client, 'supplier-service': supplier } = services.databases;
  day = new HotDay(services, {
    buyer: await givenBuyer(client),
    supplier: await givenSupplier(supplier),
    slowSupplier: await givenSupplier(supplier, { policy: { autoConfirm: false } }),
  });
  for (let count = 0; count < 5; count += 1) await day.completedOrder();
  for (const database of [client, supplier]) await tellPlans(database);
  await grow(FEW);
  few = await observe();
  await grow(MANY - FEW);
  many = await observe();
  if (process.env.PLANS_COSTS) await writeFile(process.env.PLANS_COSTS, `${await costs()}\n`);
}, 1_800_000);
afterAll(() => services.stop());

async function costs(): Promise<string> {
  const observed = [
    { orders: FEW, plans: few },
    { orders: MANY, plans: many },
  ];
  const perPage = await Promise.all(
    Object.values(services.databases).map(({ adminUrl }) => leastKeysPerPage(adminUrl)),
  );
  return costTable(observed, { farther: [1e7, 1e9], keysPerPage: Math.min(...perPage) });
}

async function grow(count: number): Promise<void> {
  const { 'client-service': client, 'supplier-service': supplier } = services.databases;
  const urls = { clientUrl: client.adminUrl, supplierUrl: supplier.adminUrl };
  await fillDatabases({ ...urls, count, days: 365 }, silent);
}

const SWEEPS = [/ask_at <= /, /next_resend_at <= /, /FROM outbox WHERE created_at/, /FROM timers/];

async function observe(): Promise<Map<string, ExecutedPlan>> {
  const recorder = new PlanRecorder();
  recorder.start();
  try {
    // The last run counts: the first one on a connection also reads the catalogue.
    for (let count = 0; count < WARM; count += 1) await day.completedOrder();
    await day.decidedByPeople();
    await day.readAll(await day.completedOrder());
    for (const sweep of SWEEPS) await eventually(`${sweep} is asked`, async () => recorder.has(sweep));
  } finally {
    recorder.stop();
  }
  return recorder.stop();
}

it('hears all that the services ask their databases', () => {
  const all = [...many.keys()].join('\n');
  for (const part of ['INSERT INTO orders', 'UPDATE orders', 'INSERT INTO order_history', 'FOR UPDATE'])
    for (const application of ['client-service', 'supplier-service'])
      expect(all).toMatch(new RegExp(`${application}: .*${part}`));
  expect(many.size).toBeGreaterThan(80);
});

it('reads no growing table from end to end', () => {
  const scanning = [...many.values()].filter((plan) =>
    scannedTables(plan).some((table) => GROWING.test(table)),
  );
  expect(describePlans(scanning)).toBe('');
});

it(`looks at hardly more pages with ${MANY} orders than with ${FEW}`, () => {
  const growing = [...many].flatMap(([key, plan]) => {
    const before = few.get(key);
    return before && pagesOfStatement(plan) > DEEPER * pagesOfStatement(before) + SOME_PAGES ? [plan] : [];
  });
  expect(describePlans(growing)).toBe('');
});
