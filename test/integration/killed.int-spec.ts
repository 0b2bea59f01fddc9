import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CLIENT_COMMANDS, type OrderView, type Reply } from '@app/contracts';
import type { Failpoint, Mutant } from '@app/messaging';
import { eventually } from '../support/eventually.js';
import { prepareGround, type Ground } from '../support/ground.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { AppProcess, freePort } from '../support/processes.js';
import { connectRequester, resultOf, type Requester } from '../support/requester.js';

const ORDERS = 12;
const IN_TIME_MS = 15_000;

let ground: Ground;
let client: AppProcess;
let supplier: AppProcess;
let requester: Requester;
let buyerId: string;
let supplierId: string;

beforeAll(async () => {
  ground = await prepareGround();
  buyerId = await givenBuyer(ground.databases['client-service']);
  supplierId = await givenSupplier(ground.databases['supplier-service']);
  client = new AppProcess('client-service', ground.envOf('client-service'), await freePort());
  supplier = new AppProcess('supplier-service', ground.envOf('supplier-service'), await freePort());
  requester = await connectRequester(ground.vhost, 2_000);
});
afterAll(async () => {
  await requester.close();
  await Promise.all([client.stop('SIGKILL'), supplier.stop('SIGKILL')]);
  await ground.clear();
});

/** Places an order as a careful client does: the same key again until there is an answer. */
async function place(): Promise<OrderView> {
  const key = randomUUID();
  return eventually(
    'an answer',
    async () => {
      const reply: Reply<OrderView> | undefined = await requester
        .command({
          pattern: CLIENT_COMMANDS.placeOrder,
          party: buyerId,
          role: 'buyer',
          key,
          body: { supplierId, lines: [{ sku: 'SAUCE-BR', quantity: '1', unitCode: 'EA' }], reference: key },
        })
        .catch(() => undefined);
      return reply && resultOf(reply);
    },
    30_000,
  );
}

interface Found {
  id: string;
  reference: string;
  status: string;
}

/** Reads a side's database with SQL of its own: how many of the acknowledged orders have come to a quotation. */
async function quoted(
  side: 'client-service' | 'supplier-service',
  ids: string[],
): Promise<{ quoted: number; rows: number }> {
  const database = new pg.Client(ground.databases[side].adminUrl);
  await database.connect();
  const { rows } = await database.query<Found>(
    'SELECT id, reference, status FROM orders WHERE id = ANY($1::uuid[])',
    [ids],
  );
  const { rows: doubled } = await database.query(
    'SELECT reference FROM orders GROUP BY reference HAVING count(*) > 1',
  );
  await database.end();
  expect(doubled).toEqual([]);
  return { quoted: rows.filter((row) => row.status === 'QUOTED').length, rows: rows.length };
}

async function allQuoted(ids: string[], withinMs: number): Promise<boolean> {
  return eventually(
    'all are quoted on both sides',
    async () => {
      const sides = await Promise.all([quoted('client-service', ids), quoted('supplier-service', ids)]);
      return sides.every((side) => side.quoted === ids.length) ? true : undefined;
    },
    withinMs,
  ).catch(() => false);
}

/** Lets one service die at a named point while orders are placed, starts it again, and waits for their quotations. */
async function killAt(victim: AppProcess, point: Failpoint, mutant?: Mutant): Promise<boolean> {
  const other = victim === client ? supplier : client;
  // In peace: what an outbox still held would visit the failpoint before any order does.
  await Promise.all([victim.stop(), other.stop()]);
  await other.start();
  victim.launch({ FAILPOINT: `${point}@2`, ...(mutant && { MUTANT: mutant }) });
  let died = false;
  const placed = Array.from({ length: ORDERS }, () => place());
  const more = (async () => {
    while (!died) {
      placed.push(place());
      await placed.at(-1);
    }
  })();
  await victim.ended();
  died = true;
  await victim.start();
  await more;
  const orders = await Promise.all(placed);
  return allQuoted(
    orders.map((order) => order.id),
    mutant ? 5_000 : IN_TIME_MS,
  );
}

const points: Failpoint[] = [
  'before-commit',
  'after-commit',
  'before-publish',
  'after-publish',
  'after-confirm',
];

describe.each(['client-service', 'supplier-service'] as const)('%s killed', (name) => {
  it.each(points)(
    '%s loses nothing and does nothing twice',
    async (point) => {
      expect(await killAt(name === 'client-service' ? client : supplier, point)).toBe(true);
    },
    90_000,
  );
});

it('would be noticed if it lost something: an event that was never written down is gone', async () => {
  expect(await killAt(client, 'before-publish', 'forget-outbox-row')).toBe(false);
}, 90_000);
