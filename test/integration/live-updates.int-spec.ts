import type { WireSide } from '@app/contracts';
import { join } from 'node:path';
import { clientCredentials, createApiClient, type ApiClient, type TokenSource } from '@app/api-client';
import { queryOnce } from '../../tools/infra/database-client.js';
import { Random } from '../faults/random.js';
import { liveThrough, placeOrder } from '../support/busy-parties.js';
import { eventually } from '../support/eventually.js';
import { LiveWatch } from '../support/live-watch.js';
import { ManyStreams } from '../support/many-streams.js';
import { startObservedSystem, type ObservedSystem } from '../support/observed-system.js';
import { idOf } from '../support/system.js';

const BUYERS = ['city-hospital', 'gentofte-kommune'];
const WATCHERS = [...BUYERS, 'the-supplier-ab', 'delcomputer-a-s', 'operator'];
/** Orders that live at the same time, and how many each of these places has one after the other. */
const LANES = 6;
const ORDERS_A_LANE = 12;
const SEED = Number(process.env.LIVE_SEED ?? Date.now() % 1_000_000);
/** Longer than the restart of an app, and than a reader's pause before it comes back. */
const TOLD_WITHIN_MS = 40_000;

jest.setTimeout(400_000);

const STREAMS = 1_000;
const WATCHED_MS = 12_000;
/** A leak of one hint a stream and order would be several times that. */
const MAX_GROWTH_MIB = 10;
const TELL_LIVE_MEMORY = join(process.cwd(), 'test/support/tell-live-memory.mjs');

interface Watched {
  slug: string;
  watch: LiveWatch;
}

let system: ObservedSystem;
const tokens = new Map<string, TokenSource>();
const clients = new Map<string, ApiClient>();
const client = (slug: string) => clients.get(slug) as ApiClient;

beforeAll(async () => {
  system = await startObservedSystem();
  for (const slug of WATCHERS) {
    const source = clientCredentials({ issuer: system.identityUrl, clientId: slug, clientSecret: 'demo' });
    tokens.set(slug, source);
    const retry = { attempts: 1_000, withinMs: 60_000 };
    clients.set(slug, createApiClient({ baseUrl: system.gatewayUrl, tokens: source, retry }));
  }
});
afterAll(() => system.clear());

interface Told {
  side: WireSide;
  id: string;
  party: string;
  version: number;
}

/** Every order of either side, as its database has it. */
async function truth(): Promise<Told[]> {
  const found: Told[] = [];
  for (const [service, side, column] of [
    ['client-service', 'client', 'buyer_id'],
    ['supplier-service', 'supplier', 'supplier_id'],
  ] as const) {
    const { adminUrl } = system.ground.databases[service];
    const sql = `SELECT $1 AS side, id, ${column} AS party, version FROM orders`;
    found.push(...(await queryOnce<Told>(adminUrl, sql, [side])));
  }
  return found;
}

/** @returns a line for each order whose newest version a watcher was not told */
async function untold(watches: readonly Watched[]): Promise<string[]> {
  const orders = await truth();
  return watches.flatMap(({ slug, watch }) =>
    orders
      .filter(({ party }) => slug === 'operator' || party === idOf(slug))
      .filter(({ side, id, version }) => watch.newest.get(`${side} ${id}`) !== version)
      .map(({ side, id, version }) => {
        const told = watch.newest.get(`${side} ${id}`);
        return `${slug}, ${watch.isCut ? 'cut' : 'not cut'}: ${told} of ${side} ${id}, not ${version}`;
      }),
  );
}

it('every change is told, in order, over cut lines, restarts and a service that dies before it tells', async () => {
  const random = new Random(SEED);
  const watches = WATCHERS.flatMap((slug) =>
    [random, undefined].map((cutBy) => {
      const options = { baseUrl: system.gatewayUrl, tokens: tokens.get(slug) as TokenSource, cutBy };
      return { slug, watch: new LiveWatch(options) };
    }),
  );
  await Promise.all(watches.map(({ watch }) => watch.start()));
  const suppliers = {
    'the-supplier-ab': client('the-supplier-ab'),
    'delcomputer-a-s': client('delcomputer-a-s'),
  };
  let lived = 0;
  const lanes = Array.from({ length: LANES }, async (_none, lane) => {
    for (let order = 0; order < ORDERS_A_LANE; order += 1) {
      await liveThrough(client(BUYERS[lane % BUYERS.length]), suppliers, random);
      lived += 1;
    }
  });
  const whenLived = (share: number) =>
    eventually(
      `${share} of the orders have lived`,
      async () => lived >= share * LANES * ORDERS_A_LANE,
      120_000,
    );

  await whenLived(0.25);
  await system.app('gateway').stop(random.pick(['SIGTERM', 'SIGKILL']));
  await system.app('gateway').start();
  await whenLived(0.5);
  // It commits that it has this order, and dies before it has told anybody; nothing else will happen to the order.
  const supplier = system.app('supplier-service');
  await supplier.stop('SIGKILL');
  await placeOrder(client(BUYERS[0]), 'the-supplier-ab');
  supplier.launch({ FAILPOINT: 'after-commit' });
  await supplier.ended();
  await supplier.start();
  await Promise.all(lanes);

  try {
    await eventually('all is told', async () => (await untold(watches)).length === 0, TOLD_WITHIN_MS).catch(
      async () => expect(await untold(watches)).toEqual([]),
    );
    expect(watches.flatMap(({ watch }) => watch.backwards)).toEqual([]);
    expect(watches.map(({ watch }) => watch.gaps)).toEqual(watches.map(() => 0));
    const orders = LANES * ORDERS_A_LANE + 1;
    const [hints, begins] = (['hints', 'begins'] as const).map((what) =>
      watches.reduce((sum, { watch }) => sum + watch[what], 0),
    );
    process.stdout.write(
      `live updates, seed ${SEED}: ${orders} orders, ${watches.length} watchers, ${hints} hints in ${begins} streams\n`,
    );
  } finally {
    await Promise.all(watches.map(({ watch }) => watch.stop()));
  }
});

it('a thousand open streams hear of every order, and the gateway does not grow', async () => {
  await system.app('gateway').stop();
  await system.app('gateway').start({ NODE_OPTIONS: `--import=${TELL_LIVE_MEMORY}` });
  const buyer = client(BUYERS[0]);
  const streams = new ManyStreams(system.gatewayUrl);
  const audience = async (slug: string, count: number) => ({
    token: await (tokens.get(slug) as TokenSource).token(),
    streams: count,
  });
  await streams.openAll([
    await audience(BUYERS[0], STREAMS / 2),
    await audience('delcomputer-a-s', STREAMS / 4),
    await audience('operator', STREAMS / 4),
  ]);
  const toldToAll = async () => {
    const id = await placeOrder(buyer, 'delcomputer-a-s');
    await eventually(`${STREAMS} streams hear of ${id}`, async () => streams.heardOf(id) === STREAMS);
  };
  for (let order = 0; order < 10; order += 1) await toldToAll();
  const warm = await liveMib();
  let orders = 0;
  for (const end = Date.now() + WATCHED_MS; Date.now() < end; orders += 1) await toldToAll();
  const last = await liveMib();
  expect(streams.ended).toBe(0);
  streams.close();
  await eventually('the gateway has forgotten the streams', async () =>
    /^procmetier_event_streams\{[^}]*\} 0$/m.test(await system.scrape('gateway')),
  );
  process.stdout.write(
    `${STREAMS} streams: gateway ${warm.toFixed(1)} MiB with all open, ${last.toFixed(1)} MiB after ${orders} more orders\n`,
  );
  expect(last - warm).toBeLessThan(MAX_GROWTH_MIB);
});

/** Of the gateway, without garbage. */
async function liveMib(): Promise<number> {
  const before = system.output().length;
  process.kill(system.app('gateway').pid as number, 'SIGUSR2');
  const bytes = await eventually(
    'the gateway tells its live memory',
    async () => /^live memory (\d+)$/m.exec(system.output().slice(before))?.[1],
  );
  return Number(bytes) / 1_048_576;
}
