import { routingKeyOf, type CloudEvent, type Command, type DeadLetterCode, type Reply } from '@app/contracts';
import type { CommandKind, EventKind } from './message-kind.js';

/** What can enter the one path: a command over HTTP, an event of the other side, a timer, a resend. */
export type Inbound<Needs> =
  | CommandInbound<Needs>
  | EventInbound<Needs>
  | TimerInbound
  | { source: 'resend'; orderId: string; fromSequence: number }
  /** Changes nothing; once it is handled, everything that came in before it is committed. */
  | { source: 'barrier'; orderId: string };

export interface CommandInbound<Needs> {
  source: 'command';
  kind: CommandKind<object, Needs>;
  command: Command<object>;
  orderId: string;
}

export interface TimerInbound {
  source: 'timer';
  orderId: string;
  element: string;
  /** Of the span that handles it. Nothing was sent that could have caused a timer, so it begins a trace of its own. */
  traceparent?: string;
}

export interface EventInbound<Needs> {
  source: 'event';
  event: CloudEvent;
  /** 0 where the event has none: then it can only become a dead letter. */
  sequence: number;
  queue: string;
  /** Of the span that handles it. Where this process is not traced, what follows continues from the event's own. */
  traceparent?: string;
  /** Absent where the event cannot be applied; `fault` says why. */
  kind?: EventKind<object, Needs>;
  fault?: EventFault;
}

export interface EventFault {
  code: DeadLetterCode;
  reason: string;
}

/** What became of it; a command's reply is for its caller. */
export type Outcome =
  | { verdict: 'replied'; reply: Reply }
  /** `lateMs`: how long after its due time a timer has fired; `party`: whose order it was. */
  | { verdict: 'applied' | 'duplicate' | 'parked' | 'ignored'; lateMs?: number; party?: string }
  /** Parked because its order is resyncing. */
  | { verdict: 'parked'; resyncing: true }
  | { verdict: 'dead'; fault: EventFault };

export const orderIdOf = <Needs>(item: Inbound<Needs>): string =>
  item.source === 'event' ? item.event.subject : item.orderId;

/** As the history names it: the command, the event's routing key, or the element whose timer fired. */
export function inboundName<Needs>(item: Inbound<Needs>): string {
  switch (item.source) {
    case 'command':
      return item.kind.name;
    case 'event':
      return routingKeyOf(item.event);
    case 'timer':
      return item.element;
    case 'resend':
    case 'barrier':
      return item.source;
  }
}
