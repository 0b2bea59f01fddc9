/** What the gate needs to know of the transport. */
export interface InboxState {
  /** Messages of inboxes acknowledged since the process began. */
  acknowledged: number;
  /** Messages of inboxes that this process has taken and not settled yet. */
  inHand: number;
  /** How often it has begun to consume: each time, what came in meanwhile waits. */
  beginnings: number;
  unavailability(): string | undefined;
  readyMessages(queue: string): Promise<number | undefined>;
}

/** What the gate needs to know of the one path. */
export interface PathState {
  /** How often a batch has met no database: what came in meanwhile waits. */
  timesHeld: number;
}

/**
 * Closed from each (re)connect, and from each outage of the database, until the messages that waited in the inbox at that moment are settled. Where another
 * replica is the active consumer, it opens when nothing is ready any more: the broker does not say what that replica
 * has in hand, which is what it prefetches at most.
 */
export class InboxGate {
  private target?: number;
  private opened = false;
  private interruptions = 0;

  constructor(
    private readonly inbox: InboxState,
    private readonly path: PathState,
    private readonly queues: readonly string[],
  ) {}

  /** Closes the gate after an outage, so that what came in meanwhile goes first. */
  close(): void {
    this.opened = false;
    this.target = undefined;
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
    const waiting = await Promise.all(this.queues.map((queue) => this.inbox.readyMessages(queue)));
    if (waiting.includes(undefined)) return false;
    const ready = waiting.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const { acknowledged, inHand } = this.inbox;
    this.target ??= acknowledged + inHand + ready;
    this.opened = ready + inHand === 0 || acknowledged >= this.target;
    return this.opened;
  }

  /** Also one that has begun and ended since the last look. */
  private noticeInterruption(): void {
    const interruptions = this.inbox.beginnings + this.path.timesHeld;
    if (interruptions !== this.interruptions) this.close();
    this.interruptions = interruptions;
  }
}
