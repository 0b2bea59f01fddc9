import { randomUUID } from 'node:crypto';
import type { AddressInfo, Server } from 'node:net';
import {
  CLIENT_COMMANDS,
  operatorCommands,
  orderReadPatterns,
  SUPPLIER_COMMANDS,
  type HistoryEntry,
  type OrderView,
  type Role,
  type ServiceName,
} from '@app/contracts';
import { queryOnce } from '../../tools/infra/database-client.js';
import { eventually } from '../support/eventually.js';
import { eventOf, publishAs } from '../support/foreign-messages.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { refusalOf, resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

/** What the services keep by themselves, should the gateway in front of them be wrong. */
let services: Services;
let buyer: string;
let supplier: string;

beforeAll(async () => {
  services = await startServices();
  buyer = await givenBuyer(services.databases['client-service']);
  supplier = await givenSupplier(services.databases['supplier-service'], { policy: { autoConfirm: false } });
});
afterAll(() => services.stop());

const lines = [{ name: 'Brown sauce', quantity: '10', unitCode: 'EA' }];
const place = async () =>
  resultOf(
    await services.command({
      pattern: CLIENT_COMMANDS.placeOrder,
      party: buyer,
      role: 'buyer',
      body: { supplierId: supplier, lines },
    }),
  );

/** Placed, and known to the supplier's side. */
async function arrived(): Promise<OrderView> {
  const { id } = await place();
  return eventually('it has arrived', async () => {
    const reply = await services.query<OrderView>({
      pattern: orderReadPatterns('supplier').getOrder,
      party: supplier,
      role: 'supplier',
      body: { orderId: id },
    });
    return 'result' in reply ? reply.result : undefined;
  });
}

const rowsOf = (service: ServiceName, sql: string, parameters: unknown[] = []) =>
  queryOnce<Record<string, string>>(services.databases[service].adminUrl, sql, parameters);

const ROLES: Role[] = ['buyer', 'supplier', 'operator'];
const others = (role: Role) => ROLES.filter((each) => each !== role);
const cases = (patterns: object, owner: Role): [string, Role][] =>
  Object.values(patterns as Record<string, string>).flatMap((pattern) =>
    others(owner).map((role): [string, Role] => [pattern, role]),
  );

describe('a command of another role', () => {
  it.each([
    ...cases(CLIENT_COMMANDS, 'buyer'),
    ...cases(SUPPLIER_COMMANDS, 'supplier'),
    ...cases(operatorCommands('client'), 'operator'),
    ...cases(operatorCommands('supplier'), 'operator'),
  ])('%s as %s is refused, although the company is the right one', async (pattern, role) => {
    const party = pattern.startsWith('client.') ? buyer : supplier;
    const command = { pattern, party, role, orderId: randomUUID(), body: { supplierId: supplier, lines } };
    expect(refusalOf(await services.command(command)).code).toBe('role-not-allowed');
  });
});

describe('a question of another role', () => {
  const { listOrders, getOrder, getHistory, getQuotation, getProcessLoad, listChanges } =
    orderReadPatterns('client');
  const operators = [
    orderReadPatterns('client').getStats,
    orderReadPatterns('client').listDeadLetters,
    orderReadPatterns('client').listOperatorOrders,
  ];
  it.each([...[listOrders, getOrder, getHistory, getQuotation, getProcessLoad, listChanges], ...operators])(
    '%s gets nothing',
    async (pattern) => {
      const { id } = await place();
      const body = { orderId: id, sort: 'placed', limit: 10, after: 0 };
      const reply = await services.query({ pattern, party: buyer, role: 'supplier', body });
      expect(refusalOf(reply).code).toMatch(/^(role-not-allowed|order-not-found)$/);
    },
  );
});

describe('a message that names other companies', () => {
  it.each(['order.cancelled', 'order.cancellation-requested', 'quotation.accepted', 'order.placed'])(
    '%s is a dead letter, counted, and leaves the order alone',
    async (key) => {
      const order = await arrived();
      const data = {
        buyer: { id: randomUUID(), name: 'Somebody' },
        buyerId: randomUUID(),
        supplierId: supplier,
        cancelledBy: 'buyer',
        requestedAt: order.placedAt,
      };
      const event = eventOf('client-service', key, order.id, 2, data);
      await publishAs(services.vhost, 'client-service', event);
      const letter = await eventually('the dead letter', async () =>
        (await rowsOf('supplier-service', 'SELECT code FROM dead_letters WHERE id = $1', [event.id])).at(0),
      );
      expect(letter.code).toBe('wrong-party');
      const [after] = await rowsOf(
        'supplier-service',
        'SELECT status, blocked_code, version FROM orders WHERE id = $1',
        [order.id],
      );
      expect(after).toEqual({ status: 'PLACED', blocked_code: null, version: order.version });
    },
  );

  it('is seen by whoever watches the service', async () => {
    const server = services.app('supplier-service').getHttpServer() as Server;
    const { port } = server.address() as AddressInfo;
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toMatch(/procmetier_events_total\{[^}]*verdict="dead"[^}]*\} [1-9]/);
  });
});

describe.each([
  ['client-service', 'supplier-service'],
  ['supplier-service', 'client-service'],
] as const)('the database role of the %s', (service, other) => {
  const as = async (sql: string, database: ServiceName = service) => {
    const url = new URL(services.databases[service].serviceUrl);
    url.pathname = new URL(services.databases[database].serviceUrl).pathname;
    return queryOnce(url.href, sql);
  };

  it.each([
    "UPDATE order_history SET subject = 'somebody else'",
    'DELETE FROM order_history',
    'TRUNCATE order_history',
    'DROP TABLE order_history',
    'ALTER TABLE order_history ADD COLUMN lie text',
    'ALTER TABLE order_history DISABLE TRIGGER ALL',
    'CREATE TRIGGER lie BEFORE INSERT ON order_history EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    'CREATE RULE lie AS ON INSERT TO order_history DO INSTEAD NOTHING',
    'DELETE FROM orders',
    'DELETE FROM command_results',
    "UPDATE command_results SET fingerprint = ''",
    'DELETE FROM process_models',
    'CREATE TABLE mine (id int)',
    'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    `SET ROLE ${service.split('-')[0]}_owner`,
    "COPY order_history TO PROGRAM 'cat'",
    "SELECT pg_read_file('/etc/hostname')",
  ])('may not %s', async (sql) => {
    await place();
    await expect(as(sql)).rejects.toThrow(/permission denied|must be owner|must be superuser/);
  });

  it('has no way into the other side’s database', async () => {
    await expect(as('SELECT 1', other)).rejects.toThrow(/permission denied for database/);
  });
});

it('writes down who decided what, when, by which request, and the event that followed', async () => {
  const order = await arrived();
  const key = randomUUID();
  resultOf(
    await services.command({
      pattern: SUPPLIER_COMMANDS.rejectOrder,
      party: supplier,
      role: 'supplier',
      orderId: order.id,
      key,
      body: { reason: { code: 'price' } },
    }),
  );
  const [decided] = await rowsOf(
    'supplier-service',
    `SELECT party, role, subject, key, name, at IS NOT NULL AS dated, event ->> 'type' AS type, event_id IS NOT NULL AS sent
     FROM order_history WHERE order_id = $1 AND key = $2`,
    [order.id, key],
  );
  expect(decided).toMatchObject({
    party: supplier,
    role: 'supplier',
    subject: 'supplier under test',
    dated: true,
    type: 'procmetier.order.rejected.v1',
    sent: true,
  });
  const shown = resultOf(
    await services.query<HistoryEntry[]>({
      pattern: orderReadPatterns('supplier').getHistory,
      party: supplier,
      role: 'supplier',
      body: { orderId: order.id },
    }),
  );
  expect(shown).toContainEqual(
    expect.objectContaining({
      role: 'supplier',
      subject: 'supplier under test',
      key,
      name: 'order.rejected',
    }),
  );
  // The other side learns of the decision, not of the person.
  await eventually('the buyer hears of it', async () => {
    const heard = await rowsOf(
      'client-service',
      `SELECT subject FROM order_history WHERE order_id = $1 AND name = 'order.rejected'`,
      [order.id],
    );
    if (heard.length > 0) expect(heard).toEqual([{ subject: null }]);
    return heard.at(0);
  });
});
