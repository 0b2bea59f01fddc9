import { databaseFailure, MOST_LOST_RACES, tookTooLong } from '@app/persistence';

export interface LaneOptions<Item, Outcome> {
  /** Handles a batch in one transaction and gives one outcome an item, in order. */
  handle: (items: readonly Item[]) => Promise<readonly Outcome[]>;
  /** Called with an item whose batch failed although nothing else was in it. */
  onFailure: (item: Item, error: unknown) => Promise<Outcome>;
  /**
   * For an item whose sender waits no longer: the outcome to give it unhandled; undefined to handle it all the same.
   */
  onExpired?: (item: Item) => Outcome | undefined;
  /** Told of an item of which a statement took too long although it stood alone: it comes again later. */
  onPutOff?: (item: Item, error: unknown) => void;
  /** For how long: shorter, and it holds up the others more often. */
  putOffMs?: number;
  sizeOf: (item: Item) => number;
  /** Called when the database goes away and when it is back. */
  onAvailability?: (available: boolean, error?: unknown) => void;
  /** Larger: longer transactions, and more to repeat when one fails. Smaller: more commits for the same work. */
  maxItems?: number;
  maxBytes?: number;
  /** How long to gather before a batch starts; 0 handles a lone message at once. */
  windowMs?: number;
}

/** Rejects the items that still wait when the process ends: their messages go back to their queue. */
export class LaneClosed extends Error {
  constructor() {
    super('The process is shutting down');
    this.name = 'LaneClosed';
  }
}

interface Entry<Item, Outcome> {
  item: Item;
  resolve: (outcome: Outcome) => void;
  reject: (error: Error) => void;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
const PUT_OFF_MS = 30_000;

/**
 * Runs in batches what callers write one item at a time: one batch at once, made of all that has queued up while the
 * last one ran.
 * Source: docs/architecture.md, "The one path"; two lanes in one process were measured at half the rate of one.
 */
export class Lane<Item, Outcome> {
  private readonly queue: Entry<Item, Outcome>[] = [];
  private readonly putOff = new Map<Entry<Item, Outcome>, NodeJS.Timeout>();
  private running?: Promise<void>;
  private closed = false;
  private wake?: () => void;

  constructor(private readonly options: LaneOptions<Item, Outcome>) {}

  /** @returns the item's outcome once its effect is committed; rejects with LaneClosed where the process ends first */
  enqueue(item: Item): Promise<Outcome> {
    if (this.closed) return Promise.reject(new LaneClosed());
    return new Promise((resolve, reject) => {
      this.push({ item, resolve, reject });
    });
  }

  get waiting(): number {
    return this.queue.length;
  }

  /** Resolves once nothing is in hand. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  /** Finishes what is in hand unless the database is away; refuses what comes later. */
  async close(): Promise<void> {
    this.closed = true;
    this.wake?.();
    await this.idle();
    for (const [entry, timer] of this.putOff) {
      clearTimeout(timer);
      entry.reject(new LaneClosed());
    }
  }

  private push(entry: Entry<Item, Outcome>): void {
    this.queue.push(entry);
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    try {
      await this.pause(this.options.windowMs ?? 0);
      while (this.queue.length > 0) await this.attempt(this.take());
    } finally {
      // In the same turn as the last look at the queue, so that an item which comes a moment later starts a new run.
      this.running = undefined;
    }
  }

  private take(): Entry<Item, Outcome>[] {
    const { maxItems = 100, maxBytes = 1024 * 1024, sizeOf } = this.options;
    let count = 0;
    let bytes = 0;
    while (count < this.queue.length && count < maxItems) {
      bytes += sizeOf(this.queue[count].item);
      if (count > 0 && bytes > maxBytes) break;
      count += 1;
    }
    return this.queue.splice(0, count);
  }

  private async attempt(entries: Entry<Item, Outcome>[]): Promise<void> {
    for (let retries = 0, pauseMs = FIRST_PAUSE_MS; ;) {
      const live = this.withoutExpired(entries);
      if (live.length === 0) return;
      try {
        const outcomes = await this.options.handle(live.map((entry) => entry.item));
        live.forEach((entry, index) => entry.resolve(outcomes[index]));
        if (pauseMs > FIRST_PAUSE_MS) this.options.onAvailability?.(true);
        return;
      } catch (error) {
        if (tookTooLong(error)) return this.oneByOne(live, error);
        const failure = databaseFailure(error);
        if (failure === 'away') {
          if (this.closed) return live.forEach((entry) => entry.reject(new LaneClosed()));
          this.options.onAvailability?.(false, error);
          await this.pause(pauseMs);
          pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
          continue;
        }
        if (failure === 'retry' && retries++ < MOST_LOST_RACES) continue;
        if (live.length === 1) return this.fail(live[0], error);
        const middle = Math.ceil(live.length / 2);
        await this.attempt(live.slice(0, middle));
        return this.attempt(live.slice(middle));
      }
    }
  }

  /** Only whoever needs what somebody holds waits for it, and holds up nobody else. */
  private async oneByOne(entries: Entry<Item, Outcome>[], error: unknown): Promise<void> {
    if (entries.length > 1) {
      for (const entry of entries) await this.attempt([entry]);
      return;
    }
    const { onPutOff, putOffMs = PUT_OFF_MS } = this.options;
    const [entry] = entries;
    onPutOff?.(entry.item, error);
    const comeAgain = () => {
      this.putOff.delete(entry);
      this.push(entry);
    };
    this.putOff.set(entry, setTimeout(comeAgain, putOffMs));
  }

  private withoutExpired(entries: Entry<Item, Outcome>[]): Entry<Item, Outcome>[] {
    const { onExpired } = this.options;
    if (!onExpired) return entries;
    return entries.filter((entry) => {
      const outcome = onExpired(entry.item);
      if (outcome === undefined) return true;
      entry.resolve(outcome);
      return false;
    });
  }

  private async fail(entry: Entry<Item, Outcome>, error: unknown): Promise<void> {
    try {
      entry.resolve(await this.options.onFailure(entry.item, error));
    } catch (later) {
      entry.reject(later instanceof Error ? later : new Error(String(later)));
    }
  }

  private pause(ms: number): Promise<void> {
    if (ms === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
