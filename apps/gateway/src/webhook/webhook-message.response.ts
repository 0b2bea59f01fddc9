import {
  EVENT_KEYS,
  ORDER_STATUSES,
  PING_TYPE,
  SIDES,
  type EventKey,
  type OrderMessage,
  type OrderStatus,
  type PingMessage,
  type Side,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { PartyResponse } from '../order/order.response.js';
import { Instant } from '../openapi/instant.decorator.js';

type WebhookOrder = OrderMessage['data'];

export class WebhookOrderResponse implements WebhookOrder {
  /** @example '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' */
  orderId: string;
  /** @example 'PO-2026-000001' */
  number: string;
  /** @example 'gentofte' */
  reference: string | null;
  /** As the order stood after the decision that the event belongs to. */
  @ApiProperty({ enum: ORDER_STATUSES, enumName: 'OrderStatus', example: 'QUOTED' })
  status: OrderStatus;
  @ApiProperty({ enum: SIDES, nullable: true, example: 'buyer' })
  turn: Side | null;
  /** @example 5 */
  version: number;
  buyer: PartyResponse;
  supplier: PartyResponse;
  /**
   * Where to read the order now, below the address of this API.
   * @example '/v1/orders/01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50'
   */
  href: string;
}

/** What a webhook is sent: what happened, and where to read the order; never prices or people. */
export class WebhookMessageResponse implements OrderMessage {
  @ApiProperty({ enum: EVENT_KEYS, enumName: 'EventType', example: 'quotation.issued' })
  type: EventKey;
  /** When it was decided or heard on your side. */
  @Instant()
  timestamp: string;
  data: WebhookOrderResponse;
}

export class WebhookPingDataResponse {
  /** @example '01936b6e-5c02-7d11-8a3e-9f5c3b7d2e61' */
  webhookId: string;
}

/** What a webhook is sent to try it: about no order. */
export class WebhookPingResponse implements PingMessage {
  @ApiProperty({ enum: [PING_TYPE] })
  type: typeof PING_TYPE;
  /** When it was asked for. */
  @Instant()
  timestamp: string;
  data: WebhookPingDataResponse;
}
