import { SIDES, WEBHOOK_URL_FAULTS, type Side, type WebhookUrlFault } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { BlockedResponse } from '../order/order.response.js';
import { Instant } from '../openapi/instant.decorator.js';

export class ProblemFaultResponse {
  /**
   * JSON Pointer to the field.
   * @example '/lines/0/quantity'
   */
  pointer: string;
  /** Part of the request that the pointer is about; the body where absent. */
  @ApiProperty({ enum: ['query', 'header'], required: false })
  in?: 'query' | 'header';
  /** @example 'not-above-zero' */
  code: string;
  /** @example 'must be above zero' */
  detail: string;
  /** Line of a CSV file. */
  line?: number;
}

/** RFC 9457 problem details. Refusals carry further members: state, turn, allowed, validUntil … */
export class ProblemResponse {
  /**
   * A page that explains the code.
   * @example 'http://localhost:3000/problems/transition-not-allowed'
   */
  type: string;
  /** @example 'The process does not allow this now' */
  title: string;
  /** @example 409 */
  status: number;
  /** @example 'The process does not allow this now' */
  detail: string;
  /** Path of the request. */
  instance: string;
  /**
   * Stable name of the kind of problem.
   * @example 'transition-not-allowed'
   */
  code: string;
  /** All faults of the request at once. */
  errors?: ProblemFaultResponse[];
  /** @example '4bf92f3577b34da6a3ce929d0e0e4736' */
  traceId: string;
  /** Status of the order or the webhook, where that is why. */
  state?: string;
  /** Whose move it is, where the process refuses. */
  @ApiProperty({ enum: SIDES, type: String, nullable: true, required: false })
  turn?: Side | null;
  /** What the caller may do now, where the process refuses. */
  allowed?: string[];
  /**
   * End of the quotation's validity, where that has passed.
   * @example '2026-12-08T22:59:59.999Z'
   */
  @Instant()
  validUntil?: string;
  /**
   * Version of what you would have changed, where it is another than `If-Match` says.
   * @example 6
   */
  version?: number;
  /**
   * The revision of the quotation that counts, where you named another.
   * @example 2
   */
  currentRevision?: number;
  /**
   * All bad rows of a price list, also beyond those that `errors` tells.
   * @example 2
   */
  errorCount?: number;
  /** Why the order waits for an operator, where it does. */
  @ApiProperty({ type: BlockedResponse, required: false })
  blocked?: BlockedResponse;
  /** Why nothing is sent to an address, where it is refused for a webhook. */
  @ApiProperty({
    enum: WEBHOOK_URL_FAULTS,
    enumName: 'WebhookUrlFault',
    required: false,
    example: 'not-https',
  })
  reason?: WebhookUrlFault;
  /**
   * How many there may be, where there are as many already.
   * @example 10
   */
  limit?: number;
}
