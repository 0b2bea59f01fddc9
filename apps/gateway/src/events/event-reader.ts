import type { OrderChange, WireSide } from '@app/contracts';
import { readCursor, writeCheckpoints, type Checkpoints, type Positions } from './cursor.js';
import type { MissedChanges } from './missed-changes.js';

/** Where a stream is written to: the socket of an answer, or a list in a test. */
export interface EventSink {
  write(text: string): void;
  /** Bytes that the other end has not taken yet. */
  backlog(): number;
  onDrain(listener: () => void): void;
  /** Ends the stream once all that was written is taken, or not taken for some seconds. */
  end(): void;
  /** Ends it now, whatever is left. */
  cut(): void;
}

/** Beyond it nothing more is written until the reader has taken what there is. */
const MAX_BACKLOG_BYTES = 64 * 1024;
/** A reader that falls behind by more is cut off: it comes back and asks for what it missed. */
const MAX_WAITING = 1_000;
const RETRY_MS = 3_000;

/** A change that is to be told, and the low watermark of the reader once it has it. */
interface Waiting {
  side: WireSide;
  change: OrderChange;
  lowWatermark?: number;
}

/**
 * One stream of server-sent events. Changes are hints, so of an order that changes while the reader is slow only the
 * newest is kept: the buffer is bounded by the orders and not by the time.
 */
export class EventReader {
  /** Versions told of the time before the stream began, by side and order: hints of them may still arrive. */
  private readonly toldAtFirst = new Map<string, number>();
  private beats = 0;
  private readonly waiting = new Map<string, Waiting>();
  /** Absent until the stream is open: until then changes wait. */
  private sink?: EventSink;
  private beatsWithBacklog = 0;
  /** Sides that could not be asked yet what the reader missed. */
  private unasked: readonly WireSide[] = [];
  ended = false;

  /** @param checkpoints where the stream begins: told first, so that it can be resumed before it has brought anything */
  constructor(private readonly checkpoints: Checkpoints) {}

  /**
   * @param missed what has changed since the reader's last event: goes before what has come meanwhile
   * @param lowWatermarks up to where nothing more is committed
   * @param unasked sides that were away: as soon as one of them is heard of, the stream ends where it stood, and is resumed
   */
  begin(
    sink: EventSink,
    missed: MissedChanges,
    lowWatermarks: Positions = {},
    unasked: readonly WireSide[] = [],
  ): void {
    this.unasked = unasked;
    const live = [...this.waiting.values()];
    this.waiting.clear();
    for (const change of missed.changes) {
      this.keepMissed(change, lowWatermarks);
      this.toldAtFirst.set(keyOf(change), change.version);
    }
    for (const { change, lowWatermark } of live) this.keep(change, lowWatermark);
    this.sink = sink;
    sink.write(`retry: ${RETRY_MS}\n\n`);
    this.tellCheckpoint(missed.complete);
    sink.onDrain(() => this.flush());
    this.flush();
  }

  /** @param lowWatermark up to where everybody has been told all */
  take(change: OrderChange, lowWatermark?: number): void {
    if (this.ended || (this.toldAtFirst.get(keyOf(change)) ?? 0) >= change.version) return;
    this.keep(change, lowWatermark);
    if (this.waiting.size > MAX_WAITING) return this.cut();
    this.flush();
  }

  /** Not all changes of a side can be told: a reader that hears of this side is told so, and comes back. */
  tellGap(side: WireSide): void {
    if (this.ended || this.checkpoints[side] === undefined) return;
    this.tellCheckpoint(false);
    this.end();
  }

  /** A side can be asked again. */
  hearOf(side: WireSide): void {
    if (this.unasked.includes(side)) this.end();
  }

  /** A comment, so that neither side takes silence for a broken line; a reader that takes nothing is cut off. */
  beat(): void {
    if (this.ended || !this.sink) return;
    // A side that was only slow does not announce that it can be asked again.
    if (this.unasked.length > 0) return this.end();
    // By the second beat no hint from before the stream can still arrive.
    this.beats += 1;
    if (this.beats === 2) this.toldAtFirst.clear();
    this.beatsWithBacklog = this.sink.backlog() > MAX_BACKLOG_BYTES ? this.beatsWithBacklog + 1 : 0;
    if (this.beatsWithBacklog > 2) return this.cut();
    this.sink.write(': beat\n\n');
  }

  end(): void {
    if (this.stop()) this.sink?.end();
  }

  /** Ends it without waiting for what the reader has not taken. */
  private cut(): void {
    if (this.stop()) this.sink?.cut();
  }

  private stop(): boolean {
    if (this.ended) return false;
    this.ended = true;
    this.waiting.clear();
    return true;
  }

  /**
   * Missed changes come oldest first and complete: a reader that has one of them has all before it, unless other
   * changes come in between.
   */
  private keepMissed(change: OrderChange, lowWatermarks: Positions): void {
    const { side, position } = readCursor(change.cursor) ?? {};
    const upTo = side && lowWatermarks[side];
    this.keep(change, upTo === undefined ? undefined : Math.min(upTo, position as number));
  }

  private keep(change: OrderChange, lowWatermark: number | undefined): void {
    const side = readCursor(change.cursor)?.side;
    if (!side) return;
    const key = keyOf(change);
    const known = this.waiting.get(key)?.change;
    if (known && known.version > change.version) return;
    this.waiting.delete(key);
    this.waiting.set(key, { side, change, lowWatermark });
  }

  private tellCheckpoint(complete: boolean): void {
    const id = writeCheckpoints(this.checkpoints);
    if (id) this.sink?.write(`id: ${id}\nevent: position\ndata: ${JSON.stringify({ complete })}\n\n`);
  }

  private flush(): void {
    if (this.ended || !this.sink) return;
    for (const [key, each] of this.waiting) {
      if (this.unasked.includes(each.side)) return this.end();
      if (this.sink.backlog() > MAX_BACKLOG_BYTES) return;
      this.waiting.delete(key);
      this.sink.write(this.frame(each));
    }
  }

  /**
   * The position in the id never goes back, although rows of the history may be committed out of order: a reader that
   * resumes is told what lies shortly before it again.
   */
  private frame({ side, change, lowWatermark }: Waiting): string {
    const { orderId, version, status, turn, cursor } = change;
    const before = this.checkpoints[side];
    const position = Math.max(before?.position ?? 0, readCursor(cursor)?.position ?? 0);
    this.checkpoints[side] = {
      position,
      lowWatermark:
        lowWatermark === undefined ? before?.lowWatermark : Math.max(lowWatermark, before?.lowWatermark ?? 0),
    };
    const data = JSON.stringify({ orderId, version, status, turn, side });
    return `id: ${writeCheckpoints(this.checkpoints)}\nevent: order\ndata: ${data}\n\n`;
  }
}

const keyOf = ({ cursor, orderId }: OrderChange) => `${readCursor(cursor)?.side} ${orderId}`;
