import { EventEmitter } from 'node:events';
import { eventWatch } from './event-watch.js';
import { ListWatch } from './list-watch.js';
import { OrderApi } from './order-api.js';
import { Progress } from './progress.js';
import type { DriverSettings, Ledger, WatchKind } from './protocol.js';
import { signIn } from './sign-in.js';
import type { Watch } from './watch.js';

interface Buyer {
  token: string;
  watch: Watch;
}

/** When the parts of one order's way were over, by `performance.now()`. */
export interface Times {
  placed: number;
  quoted: number;
  accepted: number;
  completed: number;
}

const LINES = 4;
/** Far longer than any order takes; then what the watch has not told is asked for. */
const UNTOLD_AFTER_MS = 5_000;
const LOST_AFTER_MS = 60_000;

/** The buyers of a run, and one order's way from placing to completion as they live it. */
export class Shop {
  readonly watchKind: WatchKind;
  private readonly ledger: Ledger = { placed: [], repeats: 0, untold: 0, failures: [] };
  private turn = 0;

  private constructor(
    private readonly settings: DriverSettings,
    private readonly api: OrderApi,
    private readonly progress: Progress,
    private readonly buyers: Buyer[],
  ) {
    this.watchKind = settings.watch;
  }

  static async open(settings: DriverSettings): Promise<Shop> {
    EventEmitter.defaultMaxListeners = 0;
    const api = new OrderApi(settings.gatewayUrl);
    const progress = new Progress();
    const tokens = await Promise.all(settings.buyers.map(({ slug }) => signIn(settings.identityUrl, slug)));
    const listening = await Promise.all(
      settings.watch === 'events'
        ? tokens.map((token) => eventWatch(settings.gatewayUrl, token, progress))
        : [],
    );
    const hasEvents = listening.length > 0 && listening.every(Boolean);
    const buyers = tokens.map((token, index) => ({
      token,
      watch: (hasEvents && listening[index]) || new ListWatch(api, token, progress),
    }));
    return new Shop({ ...settings, watch: hasEvents ? 'events' : 'list' }, api, progress, buyers);
  }

  readLedger(): Ledger {
    return { ...this.ledger, repeats: this.api.repeats };
  }

  /** @returns undefined where the order did not get through; the ledger says why */
  async order(): Promise<Times | undefined> {
    const turn = (this.turn += 1);
    const buyer = this.buyers[turn % this.buyers.length];
    let id: string | undefined;
    try {
      const since = new Date();
      id = await this.api.place(buyer.token, this.body(turn));
      const placed = performance.now();
      this.ledger.placed.push(id);
      buyer.watch.began(id, since);
      await this.reached(buyer, id, 'QUOTED');
      const quoted = performance.now();
      await this.api.accept(buyer.token, id);
      const accepted = performance.now();
      await this.reached(buyer, id, 'COMPLETED');
      return { placed, quoted, accepted, completed: performance.now() };
    } catch (error) {
      this.ledger.failures.push((error as Error).message);
      return undefined;
    } finally {
      if (id) {
        buyer.watch.ended(id);
        this.progress.forget(id);
      }
    }
  }

  async close(): Promise<void> {
    for (const { watch } of this.buyers) watch.close();
    await this.api.close();
  }

  private body(turn: number): object {
    const { suppliers } = this.settings;
    const { id, skus } = suppliers[turn % suppliers.length];
    return {
      supplierId: id,
      reference: `bench-${turn}`,
      lines: Array.from({ length: LINES }, (_, line) => ({
        sku: skus[(turn + line) % skus.length],
        quantity: String(1 + ((turn + line) % 9)),
        unitCode: 'EA',
      })),
    };
  }

  private async reached(buyer: Buyer, id: string, status: 'QUOTED' | 'COMPLETED'): Promise<void> {
    const arrived = this.progress.reached(id, status).then(() => true);
    for (const deadline = performance.now() + LOST_AFTER_MS; performance.now() < deadline;) {
      if (await within(UNTOLD_AFTER_MS, arrived)) return;
      const order = await this.api.get(buyer.token, id);
      this.progress.saw(id, order.status);
      if (await within(0, arrived)) {
        this.ledger.untold += 1;
        return;
      }
    }
    throw new Error(`order ${id} did not come to ${status} within a minute`);
  }
}

/** @returns whether it came in time */
async function within(ms: number, arrived: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, ms, false)));
  return Promise.race([arrived, late]).finally(() => clearTimeout(timer));
}
