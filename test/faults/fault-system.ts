import { setTimeout as pause } from 'node:timers/promises';
import type { OrderView, ServiceName } from '@app/contracts';
import { eventually } from '../support/eventually.js';
import { prepareGround, seedGround, type Ground } from '../support/ground.js';
import type { PrivateServers } from '../support/private-servers.js';
import { freePort } from '../../tools/infra/ports.js';
import { AppProcess } from '../support/processes.js';
import { idOf } from '../support/system.js';
import { Broker } from './broker.js';
import { CarefulCaller } from './careful-caller.js';
import { Checker, type Verdict } from './checker.js';
import type { FlowContext, Trade } from './flows.js';
import { Lines, type Line } from './lines.js';
import type { Identity } from './identity.js';
import { Journal } from './journal.js';
import { KeptAlive } from './kept-alive.js';

export interface Patience {
  peopleMs: number;
  lookMs: number;
}

export interface FaultSystemOptions {
  replicas?: number;
  /** Of each inbox; each replica prefers one. */
  inboxPartitions?: number;
  /** Variables of both services, such as a deliberate defect. */
  serviceEnv?: Record<string, string>;
  /** How long people, and the last look, wait for what must come. */
  patience?: Patience;
  /** Folder of a built older version: every second replica of a service runs it. */
  older?: string;
  /** Another address for the broker, such as all nodes of a cluster. */
  brokerUrl?: (url: string) => string;
  /** Puts a line of its own between each app and each server, that a test can disturb. */
  lines?: boolean;
}

interface Parts {
  ground: Ground;
  servers: PrivateServers;
  broker: Broker;
  services: Record<ServiceName, KeptAlive[]>;
  gateways: KeptAlive[];
  /** Of people, by their slugs. */
  tokens: Record<string, string>;
  lines: readonly Line[];
  patience: Patience;
}

/** A system of its own for one fault: databases, vhost, services and gateways as processes, people with tokens. */
export class FaultSystem {
  readonly ground: Ground;
  readonly servers: PrivateServers;
  readonly broker: Broker;
  readonly services: Record<ServiceName, KeptAlive[]>;
  readonly gateways: KeptAlive[];
  readonly journal: Journal;
  readonly lines: readonly Line[];
  readonly checker: Checker;
  private readonly tokens: Record<string, string>;
  private readonly lookMs: number;
  private readonly listed: Record<string, Trade['listed']> = {};

  private constructor(parts: Parts) {
    this.ground = parts.ground;
    this.servers = parts.servers;
    this.broker = parts.broker;
    this.services = parts.services;
    this.gateways = parts.gateways;
    this.tokens = parts.tokens;
    this.lines = parts.lines;
    this.journal = new Journal(parts.patience.peopleMs);
    this.lookMs = parts.patience.lookMs;
    this.checker = new Checker(this.ground, this.broker, this.journal);
  }

  static async start(
    servers: PrivateServers,
    identity: Identity,
    {
      replicas = 1,
      inboxPartitions = 1,
      serviceEnv = {},
      patience = PATIENCE,
      lines = false,
      older,
      brokerUrl = (url) => url,
    }: FaultSystemOptions = {},
  ): Promise<FaultSystem> {
    const ground = await prepareGround(inboxPartitions);
    await seedGround(ground);
    const drawn = lines ? await Lines.draw(ground) : undefined;
    const many = <T>(make: (index: number) => Promise<T>) =>
      Promise.all(Array.from({ length: replicas }, (_, index) => make(index)));
    const service = (name: ServiceName) =>
      many(async (index) => {
        const env = ground.envOf(name);
        const places = { ...env, RABBITMQ_URL: brokerUrl(env.RABBITMQ_URL), ...drawn?.envOf(name) };
        const preferred = { INBOX_PREFERRED: String((index % inboxPartitions) + 1) };
        const built = index % 2 === 1 ? older : undefined;
        const variables = { ...places, ...preferred, ...serviceEnv };
        return new KeptAlive(new AppProcess(name, variables, await freePort(), { built }));
      });
    const services = {
      'client-service': await service('client-service'),
      'supplier-service': await service('supplier-service'),
    };
    const gateways = await many(async () => {
      const port = await freePort();
      const toBroker = drawn?.gatewayToBroker ?? brokerUrl(ground.vhost.urlFor('gateway'));
      return new KeptAlive(new AppProcess('gateway', identity.gatewayEnv(port, toBroker), port));
    });
    await Promise.all([...Object.values(services).flat(), ...gateways].map((app) => app.start()));
    const people = ['city-hospital', AUTOMATIC, MANUAL, 'operator'];
    const tokens = await Promise.all(
      people.map(async (slug) => [slug, await identity.tokenOf(slug)] as const),
    );
    const system = new FaultSystem({
      ground,
      servers,
      broker: new Broker(ground.vhost, inboxPartitions),
      services,
      gateways,
      tokens: Object.fromEntries(tokens),
      lines: drawn?.lines ?? [],
      patience,
    });
    await system.readPrices();
    return system;
  }

  /** A careful client of a demo party, `city-hospital`, or of the `operator`. */
  as(slug: string): CarefulCaller {
    const urls = this.gateways.map((gateway) => gateway.url);
    return new CarefulCaller(urls, this.tokens[slug], this.journal);
  }

  tokenOf(slug: string): string {
    return this.tokens[slug];
  }

  get flows(): FlowContext {
    return { automatic: this.trade(AUTOMATIC), manual: this.trade(MANUAL), journal: this.journal };
  }

  trade(slug: string): Trade {
    return {
      buyer: this.as('city-hospital'),
      supplier: this.as(slug),
      supplierId: idOf(slug),
      listed: this.listed[slug],
    };
  }

  /**
   * Places orders and waits until they are where a test wants them.
   * @param at `placed`: acknowledged; `received`: a person at the supplier's must answer; `quoted`: the buyer must
   * @param end that each is expected to come to
   * @returns their ids
   */
  ordersAt(at: 'placed' | 'received' | 'quoted', count: number, end: string): Promise<string[]> {
    const { automatic, manual } = this.flows;
    const trade = at === 'received' ? manual : automatic;
    const place = async () => {
      const body = { supplierId: trade.supplierId, lines: [trade.listed] };
      const answer = await trade.buyer.write<OrderView>({
        kind: 'place',
        side: 'client',
        path: '/v1/orders',
        body,
      });
      if (!answer) throw new Error('an order could not be placed');
      const { id } = answer.body;
      this.journal.expectedEnds.set(id, end);
      const isThere = (order: OrderView) =>
        at === 'placed' || (at === 'received' ? order.receivedAt !== null : order.status === 'QUOTED');
      await eventually(
        `${id} is ${at}`,
        async () => {
          const order = await trade.buyer.read<OrderView>(`/v1/orders/${id}`);
          return order && isThere(order);
        },
        Math.min(60_000, this.journal.patienceMs),
      );
      return id;
    };
    return Promise.all(Array.from({ length: count }, place));
  }

  get apps(): KeptAlive[] {
    return [...Object.values(this.services).flat(), ...this.gateways];
  }

  /** Looks until everything has come to its end, or the time is over; @returns the last look */
  async settle(withinMs = this.lookMs, isGood: (verdict: Verdict) => boolean = isClean): Promise<Verdict> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      // What has only just come back may still refuse a look.
      const verdict = await this.checker.look().catch((error: unknown) => {
        if (Date.now() > deadline) throw error;
      });
      if (verdict && (isGood(verdict) || Date.now() > deadline)) return verdict;
      await pause(250);
    }
  }

  async stop(): Promise<void> {
    for (const app of this.apps)
      if (app.unasked > 0)
        this.journal.odd.push(`${app.name} ended by itself: ${app.lastOutput.slice(-300)}`);
    if (this.journal.odd.some((text) => text.includes(': 500 ')))
      for (const app of this.apps) this.journal.odd.push(...app.loggedErrors());
    await Promise.all(this.apps.map((app) => app.stop('SIGKILL')));
    if (process.env.FAULTS_LOGS)
      for (const app of this.apps) process.stderr.write(`--- ${app.name}\n${app.lastOutput}\n`);
    await Promise.all(this.lines.map(({ proxy }) => proxy.close()));
    await this.checker.close();
    await this.ground.clear();
  }

  private async readPrices(): Promise<void> {
    const rows = await this.checker.query<{ id: string; sku: string; unit: string }>(
      'supplier',
      'SELECT DISTINCT ON (supplier_id) supplier_id AS id, sku, unit_code AS unit FROM price_list_entries ORDER BY supplier_id, sku',
    );
    for (const slug of [AUTOMATIC, MANUAL]) {
      const price = rows.find((row) => row.id === idOf(slug));
      if (!price) throw new Error(`${slug} has no price list`);
      this.listed[slug] = { sku: price.sku, quantity: '3', unitCode: price.unit };
    }
  }
}

/** Past the longest outage of a test; what has not come by then counts as stuck. */
const PATIENCE: Patience = { peopleMs: 120_000, lookMs: 60_000 };

/** Confirms by itself what is on its list; at the other one a person decides. */
export const AUTOMATIC = 'delcomputer-a-s';
export const MANUAL = 'the-supplier-ab';

/** Only what must be over: dead letters are judged by the fault that knows which ones it made. */
export const isClean = ({ lost, doubled, stuck, disagreeing }: Verdict) =>
  lost.length + doubled.length + stuck.length + disagreeing.length === 0;
