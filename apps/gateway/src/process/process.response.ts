import {
  ERROR_CODES,
  ORDER_STATUSES,
  SIDES,
  WIRE_SIDES,
  type ErrorCode,
  type OrderStatus,
  type ProcessView,
  type Side,
  type WireSide,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import type { BothSides, MissingSide } from '../services/both-sides.js';
import { Instant } from '../openapi/instant.decorator.js';

const CODES = Object.keys(ERROR_CODES);

export class TimerResponse {
  /** @example 'validity_over' */
  element: string;
  /** @example '2026-12-08T22:59:59.999Z' */
  @Instant()
  dueAt: string;
}

/** Where an order stands in one pool of the diagram, and the way that it took. */
export class SideProcessResponse implements ProcessView {
  /** @example 'order-to-quotation.v1' */
  modelVersion: string;
  /** Elements and flows, in order. */
  passed: string[];
  /** @example 'review_quotation' */
  waitingAt: string;
  @ApiProperty({ enum: ORDER_STATUSES, enumName: 'OrderStatus', example: 'QUOTED' })
  status: OrderStatus;
  @ApiProperty({ enum: SIDES, type: String, nullable: true, example: 'buyer' })
  turn: Side | null;
  ended: boolean;
  timers: TimerResponse[];
}

export class MissingSideResponse implements MissingSide {
  @ApiProperty({ enum: WIRE_SIDES, example: 'supplier' })
  side: WireSide;
  /** Why; `order-not-found` is an order that has not arrived there yet. */
  @ApiProperty({ enum: CODES, example: 'service-unavailable' })
  code: ErrorCode;
}

export class OrderProcessResponse implements BothSides<ProcessView> {
  /** The buyer's side. */
  client: SideProcessResponse | null;
  /** The supplier's side. */
  supplier: SideProcessResponse | null;
  /** Sides that gave no answer. */
  missing: MissingSideResponse[];
}

export class ElementLoadResponse {
  @ApiProperty({ enum: WIRE_SIDES, example: 'client' })
  side: WireSide;
  /** @example 'review_quotation' */
  element: string;
  /**
   * Orders that wait here for this side to act.
   * @example 3
   */
  acting: number;
  /**
   * Orders that wait here for the other side.
   * @example 0
   */
  waiting: number;
}

export class ProcessLoadResponse {
  items: ElementLoadResponse[];
  missing: MissingSideResponse[];
}
