import {
  WEBHOOK_DELIVERY_ERRORS,
  WEBHOOK_DELIVERY_STATUSES,
  EVENT_KEYS,
  PING_TYPE,
  WEBHOOK_EVENT_TYPES,
  WEBHOOK_STATUSES,
  type WebhookDeliveryAttempt,
  type WebhookDeliveryDetail,
  type WebhookDeliveryError,
  type WebhookDeliveryStatus,
  type WebhookDeliveryView,
  type Page,
  type WebhookDisabledCode,
  type WebhookEventType,
  type WebhookStatus,
  type WebhookView,
  type WebhookWithSecret,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Instant } from '../openapi/instant.decorator.js';

const DISABLED_CODES: WebhookDisabledCode[] = ['gone', 'failing'];
const ERRORS = Object.entries(WEBHOOK_DELIVERY_ERRORS)
  .map(([code, text]) => `\`${code}\`: ${text}`)
  .join('\n\n');

export class WebhookDisabledResponse {
  /** `gone`: the receiver answered 410. `failing`: the last try of a message has failed, after three days. */
  @ApiProperty({ enum: DISABLED_CODES, enumName: 'WebhookDisabledCode', example: 'failing' })
  code: WebhookDisabledCode;
  @Instant()
  at: string;
}

export class WebhookResponse implements WebhookView {
  /** @example '01936b70-11c2-7d0e-a4a5-93c5b1e6f702' */
  id: string;
  /** @example 'https://erp.example.com/procmetier' */
  url: string;
  /** @example 'ERP, production' */
  description: string | null;
  @ApiProperty({
    enum: WEBHOOK_EVENT_TYPES,
    enumName: 'WebhookEventType',
    isArray: true,
    example: ['order.confirmed', 'quotation.issued'],
  })
  eventTypes: WebhookEventType[];
  /** `paused` by you; `disabled` by us: then nothing is kept for it. */
  @ApiProperty({ enum: WEBHOOK_STATUSES, enumName: 'WebhookStatus', example: 'active' })
  status: WebhookStatus;
  disabled: WebhookDisabledResponse | null;
  @Instant()
  createdAt: string;
  @Instant()
  updatedAt: string;
  /** Until then messages bear a second signature, by the secret before the present one. */
  @Instant()
  previousSecretUntil: string | null;
  /**
   * Rises with each change; the entity tag.
   * @example 1
   */
  version: number;
}

export class WebhookWithSecretResponse extends WebhookResponse implements WebhookWithSecret {
  /**
   * Shown in this answer only.
   * @example 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw4vYbq1xO0nE='
   */
  secret: string;
}

export class WebhookListResponse {
  items: WebhookResponse[];
}

export class WebhookDeliveryAttemptResponse implements WebhookDeliveryAttempt {
  /** @example 1 */
  number: number;
  @Instant()
  at: string;
  /**
   * Null where there was no answer.
   * @example 500
   */
  statusCode: number | null;
  /** @example 143 */
  durationMs: number;
  @ApiProperty({
    enum: Object.keys(WEBHOOK_DELIVERY_ERRORS),
    enumName: 'WebhookDeliveryError',
    nullable: true,
    description: ERRORS,
    example: 'status',
  })
  error: WebhookDeliveryError | null;
}

export class WebhookDeliveryResponse implements WebhookDeliveryView {
  /**
   * The header `webhook-id`, the same on every try.
   * @example '01936b6e-5b11-7a90-b1f2-6c1d2e3f4a5b'
   */
  id: string;
  /** @example '01936b70-11c2-7d0e-a4a5-93c5b1e6f702' */
  webhookId: string;
  @ApiProperty({
    enum: [...EVENT_KEYS, PING_TYPE],
    enumName: 'WebhookDeliveryType',
    example: 'order.confirmed',
  })
  type: WebhookDeliveryView['type'];
  /** @example '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' */
  orderId: string | null;
  /** `failed`: given up. */
  @ApiProperty({ enum: WEBHOOK_DELIVERY_STATUSES, enumName: 'WebhookDeliveryStatus', example: 'pending' })
  status: WebhookDeliveryStatus;
  @Instant()
  createdAt: string;
  @Instant()
  deliveredAt: string | null;
  /** Null where none is planned: it has ended, or the webhook is paused or disabled. */
  @Instant()
  nextTryAt: string | null;
  /** @example 1 */
  attemptCount: number;
  /** The newest 20, oldest first. */
  attempts: WebhookDeliveryAttemptResponse[];
}

export class WebhookDeliveryDetailResponse extends WebhookDeliveryResponse implements WebhookDeliveryDetail {
  /**
   * As it was or will be sent, to the byte.
   * @example '{"type":"order.confirmed","timestamp":"2026-11-24T09:12:31.731Z","data":{"orderId":"01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50"}}'
   */
  body: string;
}

export class WebhookDeliveryPageResponse implements Page<WebhookDeliveryView> {
  items: WebhookDeliveryResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}
