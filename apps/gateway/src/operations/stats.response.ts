import type { OperatorStats } from '@app/contracts';
import type { PartyResponse } from '../order/order.response.js';
import type { MissingSideResponse } from '../process/process.response.js';
import { Instant } from '../openapi/instant.decorator.js';

export class CompletedPerHourResponse {
  /**
   * First instant of the hour.
   * @example '2026-11-24T09:00:00.000Z'
   */
  @Instant()
  hour: string;
  /** @example 12 */
  count: number;
}

export class OldestWaitingResponse {
  /** @example '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' */
  orderId: string;
  /** @example 'PO-2026-000123' */
  number: string;
  buyer: PartyResponse;
  /** @example 'review_quotation' */
  element: string;
  /** @example '2026-11-24T09:12:32.017Z' */
  @Instant()
  since: string;
}

/** Each order once, as the buyer's side has it. */
export class OperatorStatsResponse implements OperatorStats {
  /** @example 12 */
  open: number;
  /** @example 1 */
  overdue: number;
  /**
   * On either side, each with its own.
   * @example 0
   */
  blocked: number;
  /** Of both sides. */
  deadLetters: number;
  /** Since midnight UTC. */
  completedToday: number;
  /** The last 24 hours, oldest first. */
  completedPerHour: CompletedPerHourResponse[];
  /** At most ten, the longest waiting first. */
  oldestWaiting: OldestWaitingResponse[];
  /** Sides that gave no answer. */
  missing: MissingSideResponse[];
}
