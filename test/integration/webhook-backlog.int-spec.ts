import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { deliveryRepository, MOST_COUNTED } from '../../libs/webhook/src/delivery/delivery.repository.js';
import { queryOnce } from '../../tools/infra/database-client.js';
import { pagesOf } from '../plans/read-plan.js';
import type { PlanNode } from '../plans/plan-recorder.js';
import { openMigratedDatabase, type OpenDatabase } from '../support/migrated-database.js';

const MANY = 100_000;
const LIMITS = { count: 32, perWebhook: 4, leaseMs: 60_000 };

let open: OpenDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  open = await openMigratedDatabase('client-service');
  dataSource = open.dataSource;
  // The server would count the rows at any moment, also while they are on their way, and plan with what it has found.
  for (const table of ['webhooks', 'webhook_deliveries'])
    await queryOnce(open.database.adminUrl, `ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
});
afterAll(() => open.drop());
// What a DELETE leaves counts as pages that are read until the server's own vacuum comes, which may be at any moment.
beforeEach(() => queryOnce(open.database.adminUrl, 'TRUNCATE webhooks, webhook_deliveries'));

/** @param due how many messages, the first one for the longest, each of an order of its own */
async function givenWebhook(due: number, status = 'active'): Promise<string> {
  const id = randomUUID();
  await dataSource.query(
    `INSERT INTO webhooks (id, party, url, event_types, status, secret, created_at, updated_at, version)
     VALUES ($1, $1, 'https://example.com/', '{*}', $2, '', now(), now(), 1)`,
    [id, status],
  );
  await dataSource.query(
    `INSERT INTO webhook_deliveries (webhook_id, id, order_id, type, body, status, created_at, next_try_at)
     SELECT $1, gen_random_uuid(), gen_random_uuid(), 'order.placed', '{}', 'pending', now(),
       now() - interval '1 hour' + n * interval '1 millisecond' FROM generate_series(1, $2::int) n`,
    [id, due],
  );
  return id;
}

const claim = async (inHand: Iterable<[string, number]> = [], count = LIMITS.count) => {
  const limits = { ...LIMITS, count, inHand: new Map(inHand) };
  const claimed = await deliveryRepository.claim(dataSource.manager, new Date(), limits);
  return claimed.map(({ webhookId }) => webhookId);
};

it('whoever has least in hand comes first, however long others have waited', async () => {
  const slow = await Promise.all(Array.from({ length: 9 }, () => givenWebhook(10)));
  const fresh = await givenWebhook(1);
  expect(
    await claim(
      slow.map((id) => [id, 3]),
      1,
    ),
  ).toEqual([fresh]);
  expect((await claim(slow.map((id) => [id, 3]))).sort()).toEqual([...slow].sort());
});

it('no webhook has more in hand than it may, and one that is paused nothing', async () => {
  const busy = await givenWebhook(10);
  const idle = await givenWebhook(10);
  await givenWebhook(10, 'paused');
  expect((await claim([[busy, 3]])).sort()).toEqual([busy, idle, idle, idle, idle].sort());
  expect(
    await claim([
      [busy, 4],
      [idle, 4],
    ]),
  ).toEqual([]);
});

/** Counts the pages that statements read, and runs nothing else. */
function explaining(pages: number[]): EntityManager {
  return {
    query: async (text: string, parameters: unknown[]) => {
      const [row]: { 'QUERY PLAN': { Plan: PlanNode }[] }[] = await dataSource.query(
        `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
        parameters,
      );
      pages.push(pagesOf(row['QUERY PLAN'][0].Plan));
      return [[]];
    },
  } as unknown as EntityManager;
}

it('a claim reads a few pages, whatever waits', async () => {
  const backlog = await givenWebhook(MANY);
  await givenWebhook(MANY, 'paused');
  const fresh = await givenWebhook(1);
  const pages: number[] = [];
  for (const inHand of [new Map(), new Map([[backlog, 4]])])
    await deliveryRepository.claim(explaining(pages), new Date(), { ...LIMITS, inHand });
  expect(Math.max(...pages)).toBeLessThan(200);
  expect(await claim([[backlog, 4]])).toEqual([]);
  expect(await claim([[fresh, 1]])).toHaveLength(4);
});

it('what is due is counted up to a limit, whatever waits, and its oldest is found', async () => {
  const now = new Date();
  expect(await deliveryRepository.due(dataSource.manager, now)).toEqual({ count: 0, oldestAgeS: 0 });
  await givenWebhook(MOST_COUNTED - 1);
  await givenWebhook(MANY, 'paused');
  expect(await deliveryRepository.due(dataSource.manager, now)).toEqual({
    count: MOST_COUNTED - 1,
    oldestAgeS: expect.closeTo(3_600, -1) as number,
  });
  await givenWebhook(MANY);
  expect(await deliveryRepository.due(dataSource.manager, now)).toMatchObject({ count: MOST_COUNTED });
  const pages: number[] = [];
  await deliveryRepository.due(explaining(pages), now);
  expect(pages[0]).toBeLessThan(10 * MOST_COUNTED);
});

it('what waits is resumed page by page, and what has been delivered is not', async () => {
  const id = await givenWebhook(4_500);
  await dataSource.query(
    `UPDATE webhook_deliveries SET tries = 3, next_try_at = now() + interval '5 hours',
       status = CASE WHEN position % 10 = 0 THEN 'delivered' ELSE 'pending' END`,
  );
  const now = new Date();
  let pages = 0;
  for (let after: string | null = '0'; after !== null; pages += 1)
    after = await deliveryRepository.resumePage(dataSource.manager, id, after, now);
  expect(pages).toBe(4);
  const [counts] = await dataSource.query<{ resumed: number; delivered: number }[]>(
    `SELECT count(*) FILTER (WHERE status = 'pending' AND tries = 0 AND next_try_at = $1)::int AS resumed,
       count(*) FILTER (WHERE status = 'delivered' AND tries = 3)::int AS delivered FROM webhook_deliveries`,
    [now],
  );
  expect(counts).toEqual({ resumed: 4_050, delivered: 450 });
});
