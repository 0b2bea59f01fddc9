import {
  databaseFailure,
  isLockedOut,
  mayBeItsOwnFault,
  MOST_LOST_RACES,
  tookTooLong,
  type LockWait,
} from '@app/persistence';

export interface LaneOptions<Item, Outcome> {
  /**
   * Handles a batch in one transaction and gives one outcome an item, in order. `brief`: what somebody holds has been
   * waited for already.
   */
  handle: (items: readonly Item[], lockWait: LockWait) => Promise<readonly Outcome[]>;
  /**
   * Called with an item whose batch failed although nothing else was in it. Where this finds the database away, the item
   * comes again later.
   */
  onFailure: (item: Item, error: unknown) => Promise<Outcome>;
  /**
   * For an item whose sender waits no longer: the outcome to give it unhandled; undefined to handle it all the same.
   */
  onExpired?: (item: Item) => Outcome | undefined;
  /** Told once of an item that comes again later: it needs what somebody holds, takes too long, or may be at fault. */
  onPutOff?: (item: Item, error: unknown) => void;
  /** For how long. */
  putOffMs?: Partial<PutOffTimes>;
  sizeOf: (item: Item) => number;
  /** Called when the database goes away and when it is back. */
  onAvailability?: (available: boolean, error?: unknown) => void;
  /** Larger: longer transactions, and more to repeat when one fails. Smaller: more commits for the same work. */
  maxItems?: number;
  maxBytes?: number;
  /** How long to gather before a batch starts; 0 handles a lone message at once. */
  windowMs?: number;
}

interface PutOffTimes {
  /** What needs something that is held costs the others next to nothing. Longer, and it goes on that much later. */
  held: number;
  /** What is slow by itself, or may be at fault, holds up the others each time for as long as a statement may take. */
  slow: number;
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
  wasPutOff?: boolean;
  /** How often it alone was met by a failure that may be its own. */
  suspected: number;
}

interface Patience {
  lockWait?: LockWait;
  triesLeft?: number;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
/** Seven seconds with their pauses. Fewer, and a short outage is taken for the fault of what it meets. */
const TRIES_BEFORE_SUSPECTING = 8;
/** Half a minute lies between two of them. */
const TIMES_SUSPECTED = 3;
const PUT_OFF_MS: PutOffTimes = { held: 5_000, slow: 30_000 };

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
  private isAway = false;
  private wake?: () => void;

  constructor(private readonly options: LaneOptions<Item, Outcome>) {}

  /** @returns the item's outcome once its effect is committed; rejects with LaneClosed where the process ends first */
  enqueue(item: Item): Promise<Outcome> {
    if (this.closed) return Promise.reject(new LaneClosed());
    return new Promise((resolve, reject) => {
      this.push({ item, resolve, reject, suspected: 0 });
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

  /** What was put off comes alone: it would break up the batch that it is in. */
  private take(): Entry<Item, Outcome>[] {
    const { maxItems = 100, maxBytes = 1024 * 1024, sizeOf } = this.options;
    if (this.queue[0].wasPutOff) return this.queue.splice(0, 1);
    let count = 0;
    let bytes = 0;
    while (count < this.queue.length && count < maxItems && !this.queue[count].wasPutOff) {
      bytes += sizeOf(this.queue[count].item);
      if (count > 0 && bytes > maxBytes) break;
      count += 1;
    }
    return this.queue.splice(0, count);
  }

  /** @param triesLeft before a failure that may be the work's own is taken for that */
  private async attempt(
    entries: Entry<Item, Outcome>[],
    {
      lockWait = entries[0].wasPutOff ? 'brief' : 'usual',
      triesLeft = TRIES_BEFORE_SUSPECTING,
    }: Patience = {},
  ): Promise<void> {
    for (let retries = 0, pauseMs = FIRST_PAUSE_MS; ;) {
      const live = this.withoutExpired(entries);
      if (live.length === 0) return;
      try {
        const outcomes = await this.options.handle(
          live.map((entry) => entry.item),
          lockWait,
        );
        live.forEach((entry, index) => entry.resolve(outcomes[index]));
        return this.setAway(false);
      } catch (error) {
        if (isLockedOut(error) || tookTooLong(error)) return this.oneByOne(live, error);
        const failure = databaseFailure(error);
        const isSuspect = mayBeItsOwnFault(error) && (live[0].suspected > 0 || (triesLeft -= 1) <= 0);
        if (failure === 'away' && !isSuspect) {
          if (this.closed) return live.forEach((entry) => entry.reject(new LaneClosed()));
          this.setAway(true, error);
          await this.pause(pauseMs);
          pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
          continue;
        }
        if (failure === 'retry' && retries++ < MOST_LOST_RACES) continue;
        if (live.length === 1) return isSuspect ? this.suspect(live[0], error) : this.fail(live[0], error);
        const middle = Math.ceil(live.length / 2);
        const patience = isSuspect ? { lockWait, triesLeft: 1 } : { lockWait };
        await this.attempt(live.slice(0, middle), patience);
        return this.attempt(live.slice(middle), patience);
      }
    }
  }

  /** An outage with the same code may last longer than a batch is held: only what meets it again and again is at fault. */
  private suspect(entry: Entry<Item, Outcome>, error: unknown): Promise<void> | void {
    entry.suspected += 1;
    return entry.suspected < TIMES_SUSPECTED ? this.comeAgainLater(entry, error) : this.fail(entry, error);
  }

  private setAway(isAway: boolean, error?: unknown): void {
    if (isAway || this.isAway) this.options.onAvailability?.(!isAway, error);
    this.isAway = isAway;
  }

  /** Only whoever needs what somebody holds waits for it, and holds up nobody else. */
  private async oneByOne(entries: Entry<Item, Outcome>[], error: unknown): Promise<void> {
    if (entries.length === 1) return this.comeAgainLater(entries[0], error);
    for (const entry of entries) await this.attempt([entry], { lockWait: 'brief' });
  }

  private comeAgainLater(entry: Entry<Item, Outcome>, error: unknown): void {
    const { onPutOff, putOffMs } = this.options;
    if (!entry.wasPutOff) onPutOff?.(entry.item, error);
    entry.wasPutOff = true;
    const { held, slow } = { ...PUT_OFF_MS, ...putOffMs };
    const comeAgain = () => {
      this.putOff.delete(entry);
      this.push(entry);
    };
    this.putOff.set(entry, setTimeout(comeAgain, isLockedOut(error) ? held : slow));
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
      if (databaseFailure(later) === 'away' && !this.closed) return this.comeAgainLater(entry, later);
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
