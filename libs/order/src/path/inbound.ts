import type { CloudEvent, Command, DeadLetterCode, Reply } from '@app/contracts';
import type { CommandKind, EventKind } from './message-kind.js';

/** What can enter the one path: a command over HTTP, an event of the other side, a timer, a resend. */
export type Inbound<Needs> =
  | CommandInbound<Needs>
  | EventInbound<Needs>
  | { source: 'timer'; orderId: string; element: string }
  | { source: 'resend'; orderId: string; fromSequence: number };

export interface CommandInbound<Needs> {
  source: 'command';
  kind: CommandKind<object, Needs>;
  command: Command<object>;
  orderId: string;
}

export interface EventInbound<Needs> {
  source: 'event';
  event: CloudEvent<object>;
  /** Zero for one without: it can only become a dead letter. */
  sequence: number;
  queue: string;
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
  | { verdict: 'applied' | 'duplicate' | 'parked' | 'ignored' }
  | { verdict: 'dead'; fault: EventFault };
