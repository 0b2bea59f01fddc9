import { cloudEvent, routingKeyOf, type CloudEvent, type HistoryEntry } from '@app/contracts';
import type { NewDeadLetter, ParkedEvent } from '@app/messaging';
import type { HistoryRow } from '../history/history.repository.js';
import { isResyncing, type Order } from '../order/order.js';
import type { QuotationChange } from '../quotation/quotation.repository.js';
import type { Advance } from './advance.js';
import type { DecisionEvents } from './webhook-events.js';
import type { Recording } from './message-kind.js';

/** Who or what caused a decision, for the history and for the events that follow from it. */
export interface Cause {
  name: string;
  role: HistoryEntry['role'];
  party?: string;
  subject?: string;
  key?: string;
  traceparent?: string;
  /** Id of the event, or key of the command, that is answered. */
  causationId?: string;
  /** Set where the cause is an event of the other side: it is written into the history and counted. */
  received?: { event: CloudEvent; sequence: number };
  /** Set where a past decision is only taken back: the events that it sent, which do not go out again. */
  recalled?: CloudEvent[];
}

/** From where to where the process went; from `start` for a new order. */
export interface Move {
  from: string;
  to: string;
}

/** One order while a batch works on it: its state so far, and what must be saved with it. */
export class OrderInHand {
  isNew = false;
  changed = false;
  moved = false;
  readonly history: HistoryRow[] = [];
  readonly sent: CloudEvent[] = [];
  /** The events of each decision, with the order as it stood after it. */
  readonly decisionEvents: DecisionEvents[] = [];
  readonly moves: Move[] = [];
  readonly quotations: QuotationChange[] = [];
  readonly newlyParked: ParkedEvent[] = [];
  readonly unparked: ParkedEvent[] = [];
  readonly deadLetters: NewDeadLetter[] = [];
  /** Dead letters that are dealt with. */
  readonly mended: string[] = [];
  /** Sequence from which events go out again. */
  resendFrom?: number;

  constructor(
    readonly id: string,
    public order: Order | undefined,
    readonly parked: ParkedEvent[],
  ) {}

  begin(order: Order): Order {
    this.order = order;
    this.isNew = true;
    return order;
  }

  /** Takes over a step through the process, with its events and its rows in the history. */
  apply<Needs>(step: Omit<Advance, 'kind'>, cause: Cause, recording: Recording<Needs>): Order {
    const before = step.order;
    const order: Order = {
      ...before,
      sentSequence: before.sentSequence + step.sends.length,
      receivedSequence: cause.received?.sequence ?? before.receivedSequence,
      version: before.version + 1,
      updatedAt: recording.context.now.toISOString(),
      blocked: null,
    };
    const events =
      cause.recalled ??
      step.sends.map((key, index) =>
        buildEvent(recording, {
          key,
          order,
          sequence: before.sentSequence + index + 1,
          cause,
          quotations: step.quotations,
        }),
      );
    this.moves.push({ from: this.order?.waitingAt || 'start', to: order.waitingAt || order.status });
    this.order = order;
    this.changed = true;
    this.moved = true;
    this.quotations.push(...step.quotations);
    if (!cause.recalled) this.sent.push(...events);
    this.record({ order, sent: events, visited: step.visited, cause }, recording);
    return order;
  }

  /** Counts and records an event that no longer changes anything. */
  writeDown<Needs>(order: Order, cause: Cause, recording: Recording<Needs>): void {
    this.order = {
      ...order,
      receivedSequence: cause.received?.sequence ?? order.receivedSequence,
      version: order.version + 1,
      updatedAt: recording.context.now.toISOString(),
      blocked: null,
    };
    this.changed = true;
    this.record({ order: this.order, sent: [], visited: [], cause }, recording);
  }

  /** Ends a block: the order may act again. */
  unblock(order: Order, now: Date): void {
    this.order = { ...order, blocked: null, version: order.version + 1, updatedAt: now.toISOString() };
    this.changed = true;
  }

  /** @param name of the event that could not be applied */
  block<Needs>(order: Order, code: string, name: string, recording: Recording<Needs>): void {
    if (order.blocked && !isResyncing(order)) return;
    const at = recording.context.now.toISOString();
    const cause: Cause = { name: `${name} ${code}`, role: 'counterpart' };
    this.order = {
      ...order,
      blocked: { code, at },
      version: order.version + 1,
      updatedAt: at,
    };
    this.changed = true;
    this.record({ order: this.order, sent: [], visited: [], cause }, recording);
  }

  private record<Needs>(
    { order, sent, visited, cause }: Decision,
    { context, newId }: Recording<Needs>,
  ): void {
    const common = {
      orderId: order.id,
      decisionId: newId(),
      status: order.status,
      waitingAt: order.waitingAt ?? '',
      at: context.now.toISOString(),
      party: cause.party ?? null,
      role: cause.role,
      subject: cause.subject ?? null,
      key: cause.key ?? null,
      traceparent: cause.traceparent ?? null,
    };
    const { received } = cause;
    const rows: Omit<HistoryRow, 'visited'>[] = sent.map((event) => ({
      ...common,
      direction: 'sent',
      name: routingKeyOf(event),
      event,
      sequence: Number(event.sequence),
    }));
    if (received)
      rows.unshift({
        ...common,
        direction: 'received',
        name: cause.name,
        event: received.event,
        sequence: received.sequence,
      });
    if (rows.length === 0)
      rows.push({ ...common, direction: null, name: cause.name, event: null, sequence: null });
    this.decisionEvents.push({ order, events: [...(received ? [received.event] : []), ...sent] });
    this.history.push(...rows.map((row, index) => ({ ...row, visited: index === 0 ? visited : [] })));
  }
}

/** What is written into the history of a decision. */
interface Decision {
  order: Order;
  sent: readonly CloudEvent[];
  visited: readonly string[];
  cause: Cause;
}

interface NewEvent {
  key: string;
  order: Order;
  sequence: number;
  cause: Cause;
  quotations: readonly QuotationChange[];
}

function buildEvent<Needs>(
  { rules, context, newId }: Recording<Needs>,
  { key, order, sequence, cause, quotations }: NewEvent,
): CloudEvent {
  return cloudEvent({
    id: newId(),
    sender: rules.service,
    key,
    subject: order.id,
    time: context.now,
    sequence,
    causationId: cause.causationId,
    traceparent: cause.traceparent,
    data: rules.payloads[key](order, { quotations }),
  });
}
