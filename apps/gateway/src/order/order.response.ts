import {
  ORDER_STATUSES,
  PROCESS_REASON_CODES,
  REASON_CODES,
  SIDES,
  type Delivery,
  type HistoryEntry,
  type OrderLine,
  type OrderStatus,
  type OrderSummary,
  type OrderView,
  type Page,
  type Party,
  type Reason,
  type Role,
  type Side,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Instant } from '../openapi/instant.decorator.js';

export class PartyResponse implements Party {
  /** @example '2d1f8a90-7c3b-5e64-8f02-93b6c5d4e1a7' */
  id: string;
  /** @example 'Gentofte Kommune' */
  name: string;
}

export class BlockedResponse {
  /** @example 'sequence-conflict' */
  code: string;
  /** @example '2026-11-24T09:30:00.000Z' */
  @Instant()
  at: string;
}

export class OrderSummaryResponse implements OrderSummary {
  /** @example '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' */
  id: string;
  /**
   * Read out by people, unique for the buyer. One may be missing between two others: an order that was refused.
   * @example 'PO-2026-000123'
   */
  number: string;
  @ApiProperty({ enum: ORDER_STATUSES, enumName: 'OrderStatus', example: 'QUOTED' })
  status: OrderStatus;
  /** Whose move it is; null after an end. */
  @ApiProperty({ enum: SIDES, type: String, nullable: true, example: 'buyer' })
  turn: Side | null;
  /**
   * Element of the diagram where the order rests on your side.
   * @example 'review_quotation'
   */
  waitingAt: string;
  buyer: PartyResponse;
  supplier: PartyResponse;
  /** @example 'gentofte' */
  reference: string | null;
  /**
   * ISO 4217.
   * @example 'DKK'
   */
  currency: string | null;
  /**
   * Without VAT.
   * @example '197750.00'
   */
  netTotal: string | null;
  /** @example '49437.50' */
  taxTotal: string | null;
  /**
   * With VAT.
   * @example '247187.50'
   */
  grossTotal: string | null;
  /** @example 4 */
  lineCount: number;
  /** @example '2026-11-24T09:12:31.482Z' */
  @Instant()
  placedAt: string;
  /** @example '2026-11-24T09:12:32.017Z' */
  @Instant()
  updatedAt: string;
  /**
   * When the party whose turn it is must have decided.
   * @example '2026-12-08T22:59:59.999Z'
   */
  @Instant()
  dueAt: string | null;
  overdue: boolean;
  /** Why the order waits for an operator. */
  blocked: BlockedResponse | null;
  /**
   * Rises with each visible change; the entity tag.
   * @example 5
   */
  version: number;
}

export class OrderLineResponse implements OrderLine {
  /** @example 1 */
  lineNumber: number;
  /** @example 'PC' */
  sku?: string;
  /** @example 'PC' */
  name?: string;
  /** @example '35' */
  quantity: string;
  /** @example 'EA' */
  unitCode: string;
}

export class DeliveryResponse implements Delivery {
  /** @example 'Bernstorffsvej 161, 2920 Charlottenlund' */
  address?: string;
  /** @example '2026-12-24' */
  date?: string;
}

export class ReasonResponse implements Reason {
  @ApiProperty({ enum: [...REASON_CODES, ...PROCESS_REASON_CODES], enumName: 'ReasonCode', example: 'price' })
  code: Reason['code'];
  /** @example 'Too dear.' */
  text?: string;
}

export class OrderResponse extends OrderSummaryResponse implements OrderView {
  lines: OrderLineResponse[];
  delivery: DeliveryResponse | null;
  note: string | null;
  /** @example 'order-to-quotation.v1' */
  modelVersion: string;
  /**
   * What the process allows you now.
   * @example ['accept', 'decline', 'cancel']
   */
  allowed: string[];
  /** @example 1 */
  quotationRevision: number | null;
  @Instant()
  receivedAt: string | null;
  /** @example '2026-11-24T09:12:31.731Z' */
  @Instant()
  confirmedAt: string | null;
  @Instant()
  responseDueAt: string | null;
  @Instant()
  quotationDueAt: string | null;
  /** @example '2026-12-08T22:59:59.999Z' */
  @Instant()
  validUntil: string | null;
  @Instant()
  cancellationRequestedAt: string | null;
  @Instant()
  endedAt: string | null;
  @ApiProperty({ enum: [...SIDES, 'deadline'], type: String, nullable: true, example: null })
  endedBy: 'buyer' | 'supplier' | 'deadline' | null;
  reason: ReasonResponse | null;
}

export class OrderCountsResponse {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { QUOTED: 2, COMPLETED: 11 },
  })
  byStatus: Record<string, number>;
  yourTurn: number;
  theirTurn: number;
  ended: number;
  overdue: number;
}

export class OrderPageResponse implements Page<OrderSummary> {
  items: OrderSummaryResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
  /** Only where asked for with `counts=true`. */
  counts?: OrderCountsResponse;
}

export class HistoryEntryResponse implements HistoryEntry {
  /** @example 17 */
  cursor: number;
  /** @example '2026-11-24T09:12:31.731Z' */
  @Instant()
  at: string;
  /** Null for a decision that sent or received nothing. */
  @ApiProperty({ enum: ['sent', 'received'], type: String, nullable: true, example: 'received' })
  direction: 'sent' | 'received' | null;
  /**
   * The event, or the command or timer.
   * @example 'order.confirmed'
   */
  name: string;
  /** @example 1 */
  sequence: number | null;
  eventId: string | null;
  /** Entries of one decision share it. */
  decisionId: string;
  /**
   * Elements and flows of the diagram passed, in order.
   * @example ['await_answer', 'to_await_quotation', 'await_quotation']
   */
  visited: string[];
  @ApiProperty({ enum: ORDER_STATUSES, enumName: 'OrderStatus', example: 'CONFIRMED' })
  status: OrderStatus;
  /** @example 'await_quotation' */
  waitingAt: string;
  @ApiProperty({ enum: [...SIDES, 'operator', 'deadline', 'counterpart'], example: 'counterpart' })
  role: Role | 'deadline' | 'counterpart';
  /** Who, where it was one of your own people. */
  subject: string | null;
  /** Idempotency key of your own request. */
  key: string | null;
}

export class HistoryResponse {
  items: HistoryEntryResponse[];
}
