import { WIRE_SIDES, type ResyncOrderResult, type ResyncServiceResult, type WireSide } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Instant } from '../openapi/instant.decorator.js';

const SIDE = { enum: WIRE_SIDES, example: 'supplier' };

export class ResyncOrderResponse implements ResyncOrderResult {
  /** @example '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' */
  orderId: string;
  @ApiProperty(SIDE)
  side: WireSide;
}

export class ResyncServiceResponse implements ResyncServiceResult {
  @ApiProperty(SIDE)
  side: WireSide;
  /**
   * Open orders that are held until they are equal with the other side.
   * @example 128
   */
  orders: number;
  /** @example '2026-11-23T02:00:00.000Z' */
  @Instant()
  since: string;
}
