import pg from 'pg';
import { createPartition, partitionsFrom } from '@app/order';
import type { Progress } from '../../tools/infra/progress.js';
import { waitFor } from '../../tools/infra/wait.js';
import { copiedTables, type CopiedTable } from './copied-tables.js';

export interface FillPlan {
  /** Of an administrator: the services' roles may not write a history that never happened. */
  clientUrl: string;
  supplierUrl: string;
  /** Orders to add on each side. */
  count: number;
  /** Over how many days before now they were placed. */
  days: number;
}

interface Copies {
  /** Completed on both sides; their order says which copy is made of which. */
  sources: readonly string[];
  /** When the first one was placed, and how many seconds lie between two. */
  begin: Date;
  stepS: number;
  /** Copies of an earlier fill, whose numbers are taken. */
  before: number;
}

const CHUNK = 50_000;
/** The services' own transactions are short. */
const VACUUM_WITHIN_MS = 60_000;
/** As long as `npm run retention` keeps them by default. */
const KEPT_RESULTS = '7 days';

/**
 * Fills both databases with copies of the orders that are completed there: as plausible as those, with ids, numbers,
 * references and instants of their own, the same on both sides. A few seconds for each 10,000.
 * @throws {Error} no order is completed on both sides
 */
export async function fillDatabases(plan: FillPlan, progress: Progress): Promise<void> {
  const [client, supplier] = await Promise.all([connect(plan.clientUrl), connect(plan.supplierUrl)]);
  try {
    const copies = { ...(await timesOf(client, plan)), sources: await commonSources(client, supplier) };
    const fill = async (connection: pg.Client, side: string) => {
      for (const partition of partitionsFrom(copies.begin, new Date()))
        await connection.query(createPartition(partition));
      for (let first = 1; first <= plan.count; first += CHUNK) {
        const last = Math.min(first + CHUNK - 1, plan.count);
        await copyOrders(connection, copies, first, last);
        progress(`${side}: ${last} of ${plan.count} orders filled in`);
      }
      // While its commit is not on the disk, VACUUM cannot say that all see a row, and scans of an index look at the table.
      await connection.query('CHECKPOINT');
      const isSeen = await waitFor(() => vacuum(connection), VACUUM_WITHIN_MS, 500);
      if (!isSeen) progress(`${side}: a transaction stays open, so scans of an index look at the table too`);
    };
    await Promise.all([fill(client, 'buyers’ side'), fill(supplier, 'suppliers’ side')]);
    await client.query('UPDATE buyers SET order_counter = order_counter + $1', [plan.count]);
    await client.query('CHECKPOINT');
  } finally {
    await Promise.all([client.end(), supplier.end()]);
  }
}

/** @returns whether all see nearly all orders by now: a snapshot of before the fill, open meanwhile, prevents it */
async function vacuum(connection: pg.Client): Promise<boolean> {
  await connection.query('VACUUM (ANALYZE)');
  const { rows } = await connection.query<{ seen: boolean }>(
    `SELECT relallvisible >= 0.9 * relpages AS seen FROM pg_class WHERE oid = 'orders'::regclass`,
  );
  return rows[0].seen;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  // Rows of a fill are made again when the machine stops.
  await client.query('SET synchronous_commit = off');
  return client;
}

const COMPLETED = `SELECT id FROM orders WHERE status = 'COMPLETED' AND reference NOT LIKE 'filled-%' ORDER BY id`;

/** By the database's clock, which also says what a result's age is. */
async function timesOf(client: pg.Client, { count, days }: FillPlan): Promise<Omit<Copies, 'sources'>> {
  const { rows } = await client.query<{ begin: Date; before: number }>(
    `SELECT now() - $1 * interval '1 day' AS begin, count(*)::int AS before FROM orders
     WHERE reference LIKE 'filled-%'`,
    [days],
  );
  return { ...rows[0], stepS: (days * 86_400) / (count + 1) };
}

async function commonSources(client: pg.Client, supplier: pg.Client): Promise<Copies['sources']> {
  const [ours, theirs] = await Promise.all(
    [client, supplier].map(async (connection) => {
      const { rows } = await connection.query<{ id: string }>(COMPLETED);
      return rows.map(({ id }) => id);
    }),
  );
  const known = new Set(theirs);
  const sources = ours.filter((id) => known.has(id));
  if (sources.length === 0) throw new Error('Nothing to copy: complete an order first');
  return sources;
}

/** UUIDv7 of the copy's instant: what is near in time is near on disk, as for real orders. */
const COPIES = `copies AS (
  SELECT $6::int + i AS n, sources.id AS source_id, at, at - placed_at AS shift,
    (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8'
      || substr(hash, 4, 15))::uuid AS id
  FROM generate_series($2::int, $3::int) AS i
  CROSS JOIN LATERAL (
    SELECT $4::timestamptz + i * $5::float8 * interval '1 second' AS at, md5(($6::int + i)::text) AS hash) AS made
  JOIN unnest($1::uuid[]) WITH ORDINALITY AS sources(id, ord) ON sources.ord = i % cardinality($1::uuid[]) + 1
  JOIN orders ON orders.id = sources.id
)`;

async function copyOrders(
  connection: pg.Client,
  { sources, begin, stepS, before }: Copies,
  first: number,
  last: number,
): Promise<void> {
  for (const table of copiedTables(KEPT_RESULTS))
    await connection.query(await copyStatement(connection, table), [
      sources,
      first,
      last,
      begin,
      stepS,
      before,
    ]);
}

async function copyStatement(
  connection: pg.Client,
  { name, left = [], where, values }: CopiedTable,
): Promise<string> {
  const { rows } = await connection.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [name],
  );
  const columns = rows.map((row) => row.column_name).filter((column) => !left.includes(column));
  const expressions = columns.map((column) => values[column] ?? `s.${column}`);
  return `WITH ${COPIES} INSERT INTO ${name} (${columns.join(', ')})
    SELECT ${expressions.join(', ')} FROM copies AS c JOIN ${name} AS s ON ${where} ORDER BY c.n`;
}
