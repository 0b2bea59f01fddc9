import { randomUUID } from 'node:crypto';
import {
  cloudEvent,
  counterpartOf,
  eventKey,
  type CloudEvent,
  type EventKey,
  type Reply,
} from '@app/contracts';
import { KnownCommands, type ParkedEvent } from '@app/messaging';
import type { Order } from '../order/order.js';
import { Batch } from '../path/batch.js';
import { handleCommand } from '../path/handle-command.js';
import { handleEvent } from '../path/handle-event.js';
import { handleTimer } from '../path/handle-timer.js';
import type { Outcome } from '../path/inbound.js';
import type { CommandKind, EventKind, OrderRules } from '../path/message-kind.js';

/** What a decision leaves behind. */
export interface Decided<Result> {
  result: Result;
  order: Order | undefined;
  /** Events that go out, by routing key. */
  sent: CloudEvent[];
  /** Code of the dead letter that the message became. */
  dead?: string;
  /** Whether a command that is repeated gets this result again. */
  kept: boolean;
}

/** Decides one message over one order, as a batch would, without any database: for tables of rules. */
export class Decider<Needs> {
  constructor(
    private readonly rules: OrderRules<Needs>,
    private readonly needs: Needs,
    private readonly now: Date,
  ) {}

  command(
    order: Order | undefined,
    pattern: string,
    body: object,
    more: { party?: string; expectedVersion?: number } = {},
  ): Decided<Reply> {
    const kind = this.rules.commands.find((each) => each.pattern === pattern) as
      CommandKind<object, Needs> | undefined;
    if (!kind) throw new Error(`No rule for ${pattern}`);
    const batch = this.batch(order);
    const orderId = order?.id ?? randomUUID();
    const party = more.party ?? order?.[this.rules.side].id ?? '';
    const command = {
      party,
      key: 'key',
      fingerprint: 'fingerprint',
      actor: { role: this.rules.side, subject: 'someone' },
      deadline: Infinity,
      orderId,
      body,
      expectedVersion: more.expectedVersion,
    };
    const result = handleCommand(batch, { source: 'command', kind, command, orderId });
    return this.decided(batch, orderId, result);
  }

  event(
    order: Order | undefined,
    key: EventKey,
    data: object,
    more: Partial<CloudEvent> = {},
  ): Decided<Outcome> {
    const { result, ...decided } = this.events(order, [this.eventOf(order, key, data, more)]);
    return { ...decided, result: result[0] };
  }

  /** Events of one order in one batch, as they come. @param parked what had come before its turn */
  events(
    order: Order | undefined,
    events: readonly CloudEvent[],
    parked: readonly CloudEvent[] = [],
  ): Decided<Outcome[]> {
    const orderId = events[0].subject;
    const batch = this.batch(
      order,
      parked.map((event) => ({ orderId, sequence: Number(event.sequence), event })),
    );
    const read = (event: CloudEvent) => ({
      kind: this.rules.events.find((each) => each.key === eventKey(event.type)) as
        EventKind<object, Needs> | undefined,
    });
    const result = events.map((event) => {
      const sequence = Number(event.sequence);
      return handleEvent(batch, { source: 'event', event, sequence, queue: 'inbox', ...read(event) }, read);
    });
    return this.decided(batch, orderId, result);
  }

  timer(order: Order, element: string): Decided<Outcome> {
    const batch = this.batch(order);
    return this.decided(batch, order.id, handleTimer(batch, order.id, element));
  }

  private batch(order: Order | undefined, parked: readonly ParkedEvent[] = []): Batch<Needs> {
    const orders = new Map(order ? [[order.id, order]] : []);
    const known = new KnownCommands([]);
    const context = { now: this.now, needs: this.needs };
    return new Batch(this.rules, { orders, parked, known, receivedIds: new Map(), context }, randomUUID);
  }

  private decided<Result>(batch: Batch<Needs>, orderId: string, result: Result): Decided<Result> {
    const { order, sent, deadLetters } = batch.take(orderId);
    return { result, order, sent, dead: deadLetters.at(0)?.code, kept: batch.results.length > 0 };
  }

  /** An event of the other side; the next one unless `more` says otherwise. */
  eventOf(order: Order | undefined, key: EventKey, data: object, more: Partial<CloudEvent>): CloudEvent {
    const subject = order?.id ?? randomUUID();
    const event = cloudEvent({
      id: randomUUID(),
      sender: counterpartOf(this.rules.service),
      key,
      subject,
      time: this.now,
      sequence: (order?.receivedSequence ?? 0) + 1,
      data,
    });
    return { ...event, ...more };
  }
}
