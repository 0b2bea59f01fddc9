import type { OrderChange } from '@app/contracts';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { SIDES, type Side } from '../services/both-sides.js';
import { readCursor, type Positions } from './cursor.js';
import type { EventReader } from './event-reader.js';

const HEARTBEAT_MS = 15_000;
/** More than a company has people at screens; beyond it somebody opens streams without closing them. */
const MAX_STREAMS_OF_A_PARTY = 1_000;

/** The sides whose changes a role hears of. */
export const sidesOf = ({ role }: Pick<Caller, 'role'>): Side[] => {
  if (role === 'operator') return SIDES;
  return [role === 'buyer' ? 'client' : 'supplier'];
};

/** Brings each change to those who may see it: the company that it concerns, and operators. */
@Injectable()
export class EventHub implements OnModuleDestroy {
  /** Of each side, since this gateway began: whoever begins to listen now has missed nothing up to there. */
  readonly lastHeard: Positions = {};
  private readonly readers = new Map<string, Set<EventReader>>();
  private readonly heartbeat = setInterval(() => this.each((reader) => reader.beat()), HEARTBEAT_MS).unref();

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
    for (const change of changes) {
      const { side, position } = readCursor(change.cursor) ?? {};
      if (!side) continue;
      this.lastHeard[side] = position;
      for (const key of [`${side} ${change.party}`, OPERATORS])
        for (const reader of this.readers.get(key) ?? []) reader.take(change);
    }
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
    this.endAll();
  }

  private each(action: (reader: EventReader) => void): void {
    for (const readers of this.readers.values()) for (const reader of readers) action(reader);
  }
}

const OPERATORS = 'operators';

const audienceOf = (caller: Caller) =>
  caller.party === undefined ? OPERATORS : `${sidesOf(caller)[0]} ${caller.party}`;
