import { mutant } from '@app/messaging';

/** What the gate needs to know of the transport. */
export interface InboxState {
  /** Messages settled since the process began. */
  settled: number;
  unavailability(): string | undefined;
  readyMessages(queue: string): Promise<number | undefined>;
}

/**
 * Closed from each (re)connect until the messages that waited in the inbox at that moment are settled, by this
 * process or by the replica that is the active consumer.
 */
export class InboxGate {
  private target?: number;
  private opened = false;

  constructor(
    private readonly inbox: InboxState,
    private readonly queues: readonly string[],
  ) {}

  /** After an outage: what has come in meanwhile goes first. */
  close(): void {
    this.opened = false;
    this.target = undefined;
  }

  /** As it was when it was looked at last. */
  get isCatchingUp(): boolean {
    return !this.opened;
  }

  async isOpen(): Promise<boolean> {
    if (this.inbox.unavailability()) {
      this.close();
      return false;
    }
    if (this.opened || mutant('timers-before-inbox')) return true;
    const waiting = await Promise.all(this.queues.map((queue) => this.inbox.readyMessages(queue)));
    if (waiting.includes(undefined)) return false;
    const ready = waiting.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    this.target ??= this.inbox.settled + ready;
    this.opened = ready === 0 || this.inbox.settled >= this.target;
    return this.opened;
  }
}
