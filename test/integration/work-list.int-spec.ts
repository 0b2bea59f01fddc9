import { CLIENT_COMMANDS, orderReadPatterns, type OrderSummary, type Page } from '@app/contracts';
import pg from 'pg';
import { eventually } from '../support/eventually.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

/** When orders are due, in the order in which they are placed. */
const DUE = ['2030-01-08T12:00:00Z', null, '2030-01-02T12:00:00Z', '2030-01-03T12:00:00Z'];
const MOST_URGENT_FIRST = [2, 3, 0, 1];

let services: Services;
let database: pg.Client;
beforeAll(async () => {
  services = await startServices();
  database = new pg.Client(services.databases['client-service'].adminUrl);
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await services.stop();
});

it('lists what waits the most urgent first and what is never due last, page by page', async () => {
  const buyer = await givenBuyer(services.databases['client-service']);
  const supplierId = await givenSupplier(services.databases['supplier-service'], {
    policy: { autoConfirm: false },
  });
  const asBuyer = { party: buyer, role: 'buyer' as const };
  const list = async (part: object): Promise<Page<OrderSummary>> => {
    const body = { limit: 50, sort: 'work', turn: 'supplier', ...part };
    const { listOrders } = orderReadPatterns('client');
    return resultOf(await services.query({ ...asBuyer, pattern: listOrders, body }));
  };
  const ids: string[] = [];
  for (const _ of DUE) {
    const body = { supplierId, lines: [{ name: 'Sauce', quantity: '10', unitCode: 'EA' }] };
    const place = { ...asBuyer, pattern: CLIENT_COMMANDS.placeOrder, body };
    ids.push(resultOf(await services.command(place)).id);
  }
  await eventually('the supplier has received them all', async () => {
    const { items } = await list({});
    return items.length === DUE.length && items.every(({ dueAt }) => dueAt !== null);
  });
  for (const [index, due] of DUE.entries())
    await database.query('UPDATE orders SET due_at = $2 WHERE id = $1', [ids[index], due]);

  const first = await list({ limit: 3 });
  const second = await list({ limit: 3, cursor: first.nextCursor });
  const listed = [...first.items, ...second.items].map(({ id }) => ids.indexOf(id));
  expect(listed).toEqual(MOST_URGENT_FIRST);
  expect(second.nextCursor).toBeNull();
});
