import type { Role } from '../envelope/command.js';
import type { Party } from '../party/party.js';
import type { Side, WireSide } from '../side.js';
import type { Delivery } from './delivery.js';
import type { OrderLine } from './order-line.js';
import type { Reason } from './reason.js';

export const ORDER_STATUSES = [
  'PLACED',
  'CONFIRMED',
  'QUOTED',
  'REVISION_REQUESTED',
  'ACCEPTED',
  'COMPLETED',
  'REJECTED',
  'DECLINED',
  'EXPIRED',
  'CANCELLED',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** An order as one side shows it; instants are RFC 3339 in UTC, amounts decimal strings. */
export interface OrderSummary {
  id: string;
  /** Read out by people, unique for the buyer: `PO-2026-000123`. */
  number: string;
  status: OrderStatus;
  /** Whose move it is; null after an end. */
  turn: Side | null;
  /** Element of this side's pool where the order rests. */
  waitingAt: string;
  buyer: Party;
  supplier: Party;
  reference: string | null;
  currency: string | null;
  netTotal: string | null;
  taxTotal: string | null;
  grossTotal: string | null;
  lineCount: number;
  placedAt: string;
  updatedAt: string;
  /** When the party whose turn it is must have decided. */
  dueAt: string | null;
  overdue: boolean;
  blocked: { code: string; at: string } | null;
  /** Rises by one with each committed change on this side; the ETag. */
  version: number;
}

export interface OrderView extends OrderSummary {
  lines: OrderLine[];
  delivery: Delivery | null;
  note: string | null;
  modelVersion: string;
  /** Commands that the process allows the asking party now. */
  allowed: string[];
  quotationRevision: number | null;
  receivedAt: string | null;
  confirmedAt: string | null;
  responseDueAt: string | null;
  quotationDueAt: string | null;
  validUntil: string | null;
  cancellationRequestedAt: string | null;
  endedAt: string | null;
  endedBy: Side | 'deadline' | null;
  reason: Reason | null;
}

/** One line of what happened, in the order of the history's cursor. */
export interface HistoryEntry {
  cursor: number;
  at: string;
  /** Null for a decision that sent or received nothing. */
  direction: 'sent' | 'received' | null;
  /** Routing key of the event, or name of the command or timer. */
  name: string;
  sequence: number | null;
  eventId: string | null;
  decisionId: string;
  /** Elements and flows passed, in order; on the first entry of a decision only. */
  visited: string[];
  status: OrderStatus;
  waitingAt: string;
  role: Role | 'deadline' | 'counterpart';
  /** Only for the own side's people. */
  subject: string | null;
  key: string | null;
}

/** Where an order stands on one side's pool, and the way that it took. */
export interface ProcessView {
  modelVersion: string;
  passed: string[];
  waitingAt: string;
  status: OrderStatus;
  turn: Side | null;
  ended: boolean;
  timers: { element: string; dueAt: string }[];
}

export interface Page<Item> {
  items: Item[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /**
   * Of everything that the other filters let through, by status; only where the caller asked. Ended orders are counted
   * up to 10,000 of each status, those that a text was found in up to 1,000.
   */
  counts?: {
    byStatus: Record<string, number>;
    yourTurn: number;
    theirTurn: number;
    ended: number;
    overdue: number;
  };
}

/** `placed`: newest first. `work`: what waits for the asking side first, then by due instant. */
export const ORDER_SORTS = ['placed', 'work'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

export interface ListOrders {
  limit: number;
  cursor?: string;
  sort: OrderSort;
  status?: OrderStatus[];
  /** The other party. */
  counterpartId?: string;
  /** This side's party, where an operator asks, who has none. */
  partyId?: string;
  placedAfter?: string;
  placedBefore?: string;
  /** Only orders that have not ended. */
  open?: boolean;
  /** Text in what was known when the order was placed: number, reference, names of the buyer, lines, and on its own side the supplier. */
  q?: string;
  /** Of an open order, as are the next two. */
  turn?: Side;
  waitingAt?: string;
  overdue?: boolean;
  blocked?: boolean;
  counts?: boolean;
}

/** Orders waiting at each element of one side: those that wait for this side to act, and the rest. */
export interface GetProcessModel {
  /** `order-to-quotation.v1`; the newest unless given. */
  version?: string;
}

/** The diagram that runs, as it is in its file. */
export interface ProcessModelView {
  version: string;
  checksum: string;
  xml: string;
  /** All that there are, the newest last. */
  versions: readonly string[];
}

export type ProcessLoad = { element: string; acting: number; waiting: number }[];

/** That an order has changed: a hint for live screens, which then read what they need. */
export interface OrderChange {
  /** The company of the side that tells. */
  party: string;
  orderId: string;
  version: number;
  status: OrderStatus;
  turn: Side | null;
  /** Where a reader resumes: `client:17`, `supplier:9`. */
  cursor: string;
}

/** A service begins to send hints. Of what it committed shortly before, perhaps nobody was told. */
export interface ChangesBegin {
  begins: WireSide;
}

/** Asks what has changed since a position in a side's history. */
export interface ListChanges {
  /** Absent for who begins now: then only the newest position is told. */
  after?: number;
  /**
   * Up to here the reader has been told everything, and nothing can still be committed before it: nothing older is
   * repeated. So a reader whose connection is always cut during the repeated part still gets on, and where little
   * happens, the thousand ids of days are not repeated each time.
   */
  told?: number;
  limit: number;
}

/** What has changed since a position in a side's history. */
export interface RecentChanges {
  items: OrderChange[];
  /** Position of the newest entry; 0 where there is none. */
  newest: number;
  /** False where so much has happened since that its beginning is not looked at, or the history does not reach so far. */
  complete: boolean;
}
