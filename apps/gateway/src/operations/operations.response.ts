import {
  DEAD_LETTER_CODES,
  SIDES,
  WIRE_SIDES,
  type CloudEvent,
  type DeadLetter,
  type DeadLetterCode,
  type DeadLetterDetail,
  type Discarded,
  type OperatorOrder,
  REDRIVE_VERDICTS,
  type RedriveResult,
  type ResendResult,
  type WireSide,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { HistoryEntryResponse, OrderSummaryResponse } from '../order/order.response.js';
import { MissingSideResponse } from '../process/process.response.js';
import type { BothSides } from '../services/both-sides.js';
import type { TwoLists } from './two-lists.js';
import { Instant } from '../openapi/instant.decorator.js';

const SIDE = { enum: WIRE_SIDES, example: 'supplier' };
const CODE = {
  enum: Object.keys(DEAD_LETTER_CODES),
  enumName: 'DeadLetterCode',
  example: 'unexpected-event',
};

export class OperatorOrderSummaryResponse extends OrderSummaryResponse {
  @ApiProperty(SIDE)
  side: WireSide;
}

export class OperatorOrderPageResponse implements TwoLists<OrderSummaryResponse> {
  /** At most `limit` of each side. */
  items: OperatorOrderSummaryResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
  missing: MissingSideResponse[];
}

export class HistoryWithEventResponse extends HistoryEntryResponse {
  /** The message as it was on the wire: CloudEvents 1.0. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  event: CloudEvent | null;
}

export class ParkedEventResponse {
  /** @example 3 */
  sequence: number;
  /** @example 'procmetier.quotation.issued.v1' */
  type: string;
  @Instant()
  parkedAt: string;
  resendAttempts: number;
}

export class OperatorOrderSideResponse implements OperatorOrder {
  order: OrderSummaryResponse;
  @ApiProperty({ enum: [...SIDES, 'deadline'], type: String, nullable: true, example: null })
  endedBy: 'buyer' | 'supplier' | 'deadline' | null;
  /**
   * Of the process model that the order runs on: `GET /v1/process/model?version=`.
   * @example 'order-to-quotation.v1'
   */
  modelVersion: string;
  /** @example 2 */
  sentSequence: number;
  /** @example 3 */
  receivedSequence: number;
  history: HistoryWithEventResponse[];
  /** Events that came before their turn. */
  parked: ParkedEventResponse[];
}

export class OperatorOrderResponse implements BothSides<OperatorOrder> {
  client: OperatorOrderSideResponse | null;
  supplier: OperatorOrderSideResponse | null;
  missing: MissingSideResponse[];
}

export class DiscardedResponse implements Discarded {
  @Instant()
  at: string;
  /**
   * Subject of the operator's token.
   * @example 'operations-desk'
   */
  by: string;
  /** @example 'A test of our own integration; its owner knows.' */
  note: string;
}

export class DeadLetterResponse implements DeadLetter {
  /**
   * With its side.
   * @example 'supplier:01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50'
   */
  id: string;
  @ApiProperty(SIDE)
  side: WireSide;
  @ApiProperty(CODE)
  code: DeadLetterCode;
  /** @example 'The process does not expect this event here' */
  reason: string;
  /** Not ours: may be discarded. */
  foreign: boolean;
  /** @example 'supplier-service.inbox' */
  queue: string;
  /** @example 'procmetier.quotation.accepted.v1' */
  type: string | null;
  orderId: string | null;
  sequence: number | null;
  /** @example 1 */
  attempts: number;
  @Instant()
  firstSeenAt: string;
  @Instant()
  lastSeenAt: string;
  /** Null while it waits for somebody. */
  @ApiProperty({ type: DiscardedResponse, nullable: true })
  discarded: DiscardedResponse | null;
}

export class DeadLetterPageResponse implements TwoLists<DeadLetter> {
  /** At most `limit` of each side. */
  items: DeadLetterResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
  missing: MissingSideResponse[];
}

export class DeadLetterDetailResponse extends DeadLetterResponse implements DeadLetterDetail {
  /** As it came. */
  body: string;
  /** AMQP properties and headers. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  properties: Record<string, unknown>;
}

export class RedriveResponse implements RedriveResult {
  /** @example 'supplier:01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' */
  id: string;
  /** What became of the message; `dead`: it failed again and is kept. */
  @ApiProperty({ enum: REDRIVE_VERDICTS, example: 'applied' })
  verdict: RedriveResult['verdict'];
  /** Why it failed again. */
  code?: string;
  reason?: string;
}

export class ResendResponse implements ResendResult {
  /** @example '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' */
  orderId: string;
  /** @example 1 */
  fromSequence: number;
}
