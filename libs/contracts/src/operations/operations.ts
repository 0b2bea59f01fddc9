import type { HistoryEntry, OrderSummary, OrderView } from '../order/order.views.js';
import type { CloudEvent } from '../envelope/cloud-event.js';
import type { Party } from '../party/party.js';
import type { DeadLetterCode } from '../error-codes.js';

/** A message that could not be handled, kept until an operator has dealt with it. */
export interface DeadLetter {
  id: string;
  code: DeadLetterCode;
  reason: string;
  /** May be discarded: it is not ours. */
  foreign: boolean;
  queue: string;
  type: string | null;
  orderId: string | null;
  sequence: number | null;
  attempts: number;
  firstSeenAt: string;
  lastSeenAt: string;
  /** Null while it waits for somebody. */
  discarded: Discarded | null;
}

/** That a dead letter may go, by whom and why. */
export interface Discarded {
  at: string;
  /** Subject of the operator's token. */
  by: string;
  note: string;
}

export interface DeadLetterDetail extends DeadLetter {
  body: string;
  properties: Record<string, unknown>;
}

/** What became of a dead letter that was handled again. */
export const REDRIVE_VERDICTS = ['applied', 'duplicate', 'parked', 'dead'] as const;

export interface RedriveResult {
  id: string;
  /** `dead`: it failed again and is kept. */
  verdict: (typeof REDRIVE_VERDICTS)[number];
  /** Why it failed again. */
  code?: string;
  reason?: string;
}

export interface ResendResult {
  orderId: string;
  fromSequence: number;
}

export interface ResyncOrderResult {
  orderId: string;
}

export interface ResyncServiceResult {
  /** Open orders that are held until they are equal with the other side. */
  orders: number;
  /** RFC 3339, UTC. */
  since: string;
}

/** An order as an operator sees it on one side: with the messages. */
export interface OperatorOrder {
  order: OrderSummary;
  endedBy: OrderView['endedBy'];
  modelVersion: string;
  sentSequence: number;
  receivedSequence: number;
  history: (HistoryEntry & { event: CloudEvent | null })[];
  parked: { sequence: number; type: string; parkedAt: string; resendAttempts: number }[];
}

/** One side's figures for the operator's board. The buyer's side counts every order once. */
export interface OperatorStats {
  open: number;
  overdue: number;
  blocked: number;
  deadLetters: number;
  completedToday: number;
  /** The last 24 hours, oldest first; `hour` is its first instant in UTC. */
  completedPerHour: { hour: string; count: number }[];
  /** At most ten, the longest waiting first. */
  oldestWaiting: { orderId: string; number: string; buyer: Party; element: string; since: string }[];
}
