/**
 * Requests and replies of one event-loop turn travel in one message: at load that saves most of the broker's work.
 * A message is always a JSON array of frames, also when there is only one.
 */
export interface RequestFrame {
  id: string;
  pattern: string;
  data: unknown;
  /** Traceparent of the span that waits for the reply, if this process is traced. */
  traceparent?: string;
}

export interface ReplyFrame {
  id: string;
  response?: unknown;
  /** Set where the service has no handler or a handler broke: never an expected refusal. */
  err?: string;
}

/** Gathers items by key until the current turn has ended, then hands each key's items over at once. */
export class TurnBuffer<Item> {
  private readonly pending = new Map<string, Item[]>();

  constructor(private readonly flush: (key: string, items: Item[]) => void) {}

  add(key: string, item: Item): void {
    if (this.pending.size === 0) setImmediate(() => this.flushAll());
    const items = this.pending.get(key);
    if (items) items.push(item);
    else this.pending.set(key, [item]);
  }

  private flushAll(): void {
    const entries = [...this.pending];
    this.pending.clear();
    for (const [key, items] of entries) this.flush(key, items);
  }
}

export function parseFrames<Frame>(content: Buffer): Frame[] | undefined {
  try {
    const frames: unknown = JSON.parse(content.toString());
    return Array.isArray(frames) ? (frames as Frame[]) : undefined;
  } catch {
    return undefined;
  }
}
