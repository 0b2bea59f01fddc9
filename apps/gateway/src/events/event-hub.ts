import { WIRE_SIDES, type OrderChange, type WireSide } from '@app/contracts';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { sidesOf } from '../services/both-sides.js';
import { readCursor, type Positions } from './cursor.js';
import type { EventReader } from './event-reader.js';

const HEARTBEAT_MS = 15_000;
/**
 * Longer than a transaction with several statements of 10 s takes until its hint arrives, and longer than a service
 * that has died needs to come back. Measured by the clock of this process alone.
 */
const MINUTE_MS = 60_000;
/** So many orders have their newest version remembered; a forgotten one is told twice, or late, at worst. */
const REMEMBERED_ORDERS = 10_000;
/** More than a company has people at screens; beyond it somebody opens streams without closing them. */
const MAX_STREAMS_OF_A_PARTY = 1_000;

/** Brings each change to those who may see it: the company that it concerns, and operators. */
@Injectable()
export class EventHub implements OnModuleDestroy {
  /** The newest position heard of each side: whoever begins to listen now has missed nothing up to there. */
  readonly lastHeard: Positions = {};
  /** While the gateway stops, readers are sent elsewhere or wait. */
  isClosing = false;
  private readonly readers = new Map<string, Set<EventReader>>();
  private readonly newest = new Map<string, number>();
  /** Where the sides stood at each heartbeat of the last minute, oldest first. */
  private readonly pastPositions: { at: number; positions: Positions }[] = [];
  private readonly heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS).unref();

  /** @returns false where the party has too many streams open */
  add(caller: Caller, reader: EventReader): boolean {
    const key = audienceOf(caller);
    const readers = this.readers.get(key) ?? new Set();
    if (readers.size >= MAX_STREAMS_OF_A_PARTY) return false;
    this.readers.set(key, readers.add(reader));
    return true;
  }

  remove(caller: Caller, reader: EventReader): void {
    const key = audienceOf(caller);
    const readers = this.readers.get(key);
    readers?.delete(reader);
    if (readers?.size === 0) this.readers.delete(key);
  }

  publish(changes: readonly OrderChange[]): void {
    const { lowWatermarks } = this;
    for (const change of changes) {
      const { side, position } = readCursor(change.cursor) ?? {};
      if (!side || !this.isNews(side, change)) continue;
      this.lastHeard[side] = Math.max(this.lastHeard[side] ?? 0, position as number);
      for (const key of [`${side} ${change.party}`, OPERATORS])
        for (const reader of this.readers.get(key) ?? []) reader.take(change, lowWatermarks[side]);
    }
  }

  /** Takes over where a service says that its history stands: as good as having heard of a change there. */
  begin(positions: Positions): void {
    for (const side of WIRE_SIDES) {
      if (this.lastHeard[side] !== undefined || positions[side] === undefined) continue;
      this.lastHeard[side] = positions[side];
      this.keepPositions();
    }
  }

  /** Where a side stood a minute ago, or when it was first heard of. */
  positionBefore(side: WireSide): number | undefined {
    return (
      this.pastPositions.find(({ positions }) => positions[side] !== undefined)?.positions[side] ??
      this.lastHeard[side]
    );
  }

  /**
   * Positions up to which everything is committed and was told here: where the sides stood a minute ago. Empty while
   * this gateway is younger.
   */
  get lowWatermarks(): Positions {
    const [oldest] = this.pastPositions;
    return oldest && oldest.at <= performance.now() - MINUTE_MS ? oldest.positions : {};
  }

  /** Sends away readers that could not ask this side what they missed: they come back and ask now. */
  tellBack(side: WireSide): void {
    this.each((reader) => reader.hearOf(side));
  }

  /** Changes of a side may have been missed for good: its readers are told that there is a gap. */
  tellGap(side: WireSide): void {
    this.each((reader) => reader.tellGap(side));
  }

  /** A side's history is not the one that was heard of before. */
  forget(side: WireSide): void {
    for (const positions of [this.lastHeard, ...this.pastPositions.map((past) => past.positions)])
      delete positions[side];
    this.newest.clear();
    this.tellGap(side);
  }

  /** Changes may have been missed: everybody comes back and asks for what has happened since. */
  endAll(): void {
    this.each((reader) => reader.end());
  }

  get size(): number {
    return [...this.readers.values()].reduce((sum, readers) => sum + readers.size, 0);
  }

  /** Before the server closes, which waits for every answer. */
  onModuleDestroy(): void {
    clearInterval(this.heartbeat);
    this.isClosing = true;
    this.endAll();
  }

  private beat(): void {
    this.keepPositions();
    this.each((reader) => reader.beat());
  }

  private keepPositions(): void {
    const at = performance.now();
    this.pastPositions.push({ at, positions: { ...this.lastHeard } });
    while (this.pastPositions[1] && this.pastPositions[1].at <= at - MINUTE_MS) this.pastPositions.shift();
  }

  /**
   * Whether a hint tells something new. Some come twice, after a service was asked for what it had told nobody, and an
   * older one may come after a newer one.
   */
  private isNews(side: WireSide, { orderId, version }: OrderChange): boolean {
    const key = `${side} ${orderId}`;
    if ((this.newest.get(key) ?? 0) >= version) return false;
    this.newest.delete(key);
    this.newest.set(key, version);
    if (this.newest.size > REMEMBERED_ORDERS) this.newest.delete(this.newest.keys().next().value as string);
    return true;
  }

  private each(action: (reader: EventReader) => void): void {
    for (const readers of this.readers.values()) for (const reader of readers) action(reader);
  }
}

const OPERATORS = 'operators';

const audienceOf = (caller: Caller) =>
  caller.party === undefined ? OPERATORS : `${sidesOf(caller.role)[0]} ${caller.party}`;
