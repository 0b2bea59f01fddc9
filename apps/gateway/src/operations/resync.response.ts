import { ApiProperty } from '@nestjs/swagger';
import { SIDES, type Side } from '../services/both-sides.js';

const SIDE = { enum: SIDES, example: 'supplier' };

export class ResyncOrderResponse {
  /** @example '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' */
  orderId: string;
  @ApiProperty(SIDE)
  side: Side;
}

export class ResyncServiceResponse {
  @ApiProperty(SIDE)
  side: Side;
  /**
   * Open orders that are held until they are equal with the other side.
   * @example 128
   */
  orders: number;
  /** @example '2026-11-23T02:00:00.000Z' */
  since: string;
}
