import type { QueueState } from '@app/messaging';

/** What the gate needs to know of the transport. */
export interface InboxState {
  /** Messages of inboxes acknowledged since the process began. */
  acknowledged: number;
  /** Messages of inboxes that this process has taken and not settled yet. */
  inHand: number;
  /** How often it has begun to consume: each time, what came in meanwhile waits. */
  beginnings: number;
  unavailability(): string | undefined;
  queueState(queue: string): Promise<QueueState | undefined>;
}

/** What the gate needs to know of the one path. */
export interface PathState {
  /** How often a batch has met no database: what came in meanwhile waits. */
  timesHeld: number;
}

/**
 * What another replica may still be handling of what it has taken: as much as it prefetches, a few batches whose
 * statements end after 10 s each and mostly within milliseconds. Longer only makes deadlines later after a start.
 */
const OTHERS_SETTLE_WITHIN_MS = 15_000;

/**
 * Closed from each (re)connect, and from each outage of the database, until the messages that waited in the inbox at
 * that moment are settled. The broker does not say what other replicas have in hand: where there are any, an empty inbox
 * opens the gate only after a while.
 */
export class InboxGate {
  /** How many are acknowledged once what waited is; never where nothing did. */
  private target?: number;
  private emptySince?: number;
  private opened = false;
  private interruptions = 0;

  /** @param monotonic milliseconds that only rise */
  constructor(
    private readonly inbox: InboxState,
    private readonly path: PathState,
    private readonly queues: readonly string[],
    private readonly monotonic: () => number = () => performance.now(),
  ) {}

  /** Closes the gate after an outage, so that what came in meanwhile goes first. */
  close(): void {
    this.opened = false;
    this.target = undefined;
    this.emptySince = undefined;
  }

  /** The answer of the last look. */
  get isCatchingUp(): boolean {
    return !this.opened;
  }

  async isOpen(): Promise<boolean> {
    if (this.inbox.unavailability()) {
      this.close();
      return false;
    }
    this.noticeInterruption();
    if (this.opened) return true;
    const found = await Promise.all(this.queues.map((queue) => this.inbox.queueState(queue)));
    const states = found.flatMap((state) => state ?? []);
    if (states.length < found.length) return false;
    const ready = states.reduce((sum, state) => sum + state.ready, 0);
    const isShared = states.some(({ consumers }) => consumers > 1);
    const { acknowledged, inHand } = this.inbox;
    const isEmpty = ready + inHand === 0;
    if (isEmpty) this.emptySince ??= this.monotonic();
    this.target ??= isEmpty ? Infinity : acknowledged + inHand + ready;
    this.opened = acknowledged >= this.target || this.wasEmptyFor(isShared ? OTHERS_SETTLE_WITHIN_MS : 0);
    return this.opened;
  }

  /** Also one that has begun and ended since the last look. */
  private noticeInterruption(): void {
    const interruptions = this.inbox.beginnings + this.path.timesHeld;
    if (interruptions !== this.interruptions) this.close();
    this.interruptions = interruptions;
  }

  private wasEmptyFor(ms: number): boolean {
    return this.emptySince !== undefined && this.monotonic() - this.emptySince >= ms;
  }
}
