import type { Delivery, OrderLine, OrderStatus, Party, Reason, Side } from '@app/contracts';
import type { Position } from '@app/process';

/** What the process and its rules remember of an order; instants are RFC 3339 in UTC. */
export interface OrderVariables {
  receivedAt?: string;
  confirmedAt?: string;
  responseDueAt?: string;
  quotationDueAt?: string;
  validUntil?: string;
  quotationRevision?: number;
  cancellationRequestedAt?: string;
  cancellationReason?: Reason;
  acceptedAt?: string;
  completedAt?: string;
  endedBy?: Side | 'deadline';
  reason?: Reason;
  /** Outcomes of tasks and what else the model names. */
  [name: string]: unknown;
}

/** An order as one side keeps it and as its rules see it. */
export interface Order {
  readonly id: string;
  readonly number: string;
  readonly buyer: Party;
  readonly supplier: Party;
  readonly modelVersion: string;
  readonly placedAt: string;
  readonly reference: string | null;
  readonly delivery: Delivery | null;
  readonly note: string | null;
  readonly lines: readonly OrderLine[];

  readonly status: OrderStatus;
  readonly turn: Side | null;
  /** Element where it rests: a waiting element, or the end event that it reached. Null before its first step. */
  readonly waitingAt: string | null;
  readonly variables: OrderVariables;
  /** When whoever's turn it is must have decided. */
  readonly dueAt: string | null;
  readonly endedAt: string | null;

  readonly currency: string | null;
  /** Amounts in major units with the currency's decimals. */
  readonly netTotal: string | null;
  readonly taxTotal: string | null;
  readonly grossTotal: string | null;

  /** Last event sent to and last one applied from the other side. */
  readonly sentSequence: number;
  readonly receivedSequence: number;
  /** Rises by one with each committed change. */
  readonly version: number;
  readonly updatedAt: string;
  readonly blocked: { code: string; at: string } | null;
  /** When the other side's service is asked to send again, if it is silent until then. Its people have `dueAt`. */
  readonly answerDueAt: string | null;
}

/** `blocked.code` of an order that takes back what this side has forgotten: see docs/operations.md, "Restore from a backup". */
export const RESYNCING = 'resyncing';
export const isResyncing = ({ blocked }: Order): boolean => blocked?.code === RESYNCING;

/** Where its process stands. */
export const positionOf = ({ waitingAt, variables }: Order): Position => ({ at: waitingAt, variables });

export type NewOrder = Pick<
  Order,
  | 'id'
  | 'number'
  | 'buyer'
  | 'supplier'
  | 'modelVersion'
  | 'placedAt'
  | 'reference'
  | 'delivery'
  | 'note'
  | 'lines'
>;

/** An order before its first step through the process. */
export const newOrder = (given: NewOrder): Order => ({
  ...given,
  status: 'PLACED',
  turn: null,
  waitingAt: null,
  variables: {},
  dueAt: null,
  endedAt: null,
  currency: null,
  netTotal: null,
  taxTotal: null,
  grossTotal: null,
  sentSequence: 0,
  receivedSequence: 0,
  version: 0,
  updatedAt: given.placedAt,
  blocked: null,
  answerDueAt: null,
});
