import {
  WEBHOOK_DELIVERY_STATUSES,
  LIMITS,
  MAX_OVERLAP_HOURS,
  SETTABLE_STATUSES,
  WEBHOOK_EVENT_TYPES,
  type ChangeWebhook,
  type WebhookDeliveryStatus,
  type RegisterWebhook,
  type WebhookEventType,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PageRequest } from '../http/page.request.js';

const EVENT_TYPES = {
  enum: WEBHOOK_EVENT_TYPES,
  enumName: 'WebhookEventType',
  isArray: true,
  minItems: 1,
  maxItems: WEBHOOK_EVENT_TYPES.length,
};
const EXAMPLE: WebhookEventType[] = ['order.confirmed', 'quotation.issued'];
const IS_EVENT_TYPE = {
  each: true,
  context: { detail: `must each be one of ${WEBHOOK_EVENT_TYPES.join(', ')}` },
};

export class RegisterWebhookRequest implements RegisterWebhook {
  /**
   * https, with a name that leads to public addresses; port 443 or 8443, no credentials, no fragment. A system for
   * trials (`npm start`) also takes http and its own machine's addresses, as in the example.
   * @example 'http://localhost:4000/'
   */
  @IsString()
  @MaxLength(LIMITS.webhookUrlLength)
  url: string;

  /** Events of your orders, or `*` for all of them, those that come later included. */
  @ApiProperty({ ...EVENT_TYPES, example: EXAMPLE, default: ['*'], required: false })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WEBHOOK_EVENT_TYPES.length)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENT_TYPES, IS_EVENT_TYPE)
  eventTypes: WebhookEventType[] = ['*'];

  /**
   * For yourself.
   * @example 'ERP, production'
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  description?: string;
}

/** What is absent stays as it is. */
export class ChangeWebhookRequest implements Omit<ChangeWebhook, 'webhookId'> {
  /** @example 'http://localhost:4000/' */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.webhookUrlLength)
  url?: string;

  @ApiProperty({ ...EVENT_TYPES, example: EXAMPLE, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WEBHOOK_EVENT_TYPES.length)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENT_TYPES, IS_EVENT_TYPE)
  eventTypes?: WebhookEventType[];

  /**
   * Empty for none.
   * @example 'ERP, production'
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  description?: string;

  /** `paused` keeps what would be sent; `active` sends it, and takes back that a webhook was disabled. */
  @ApiProperty({
    enum: SETTABLE_STATUSES,
    enumName: 'SettableWebhookStatus',
    required: false,
    example: 'paused',
  })
  @IsOptional()
  @IsIn(SETTABLE_STATUSES)
  status?: (typeof SETTABLE_STATUSES)[number];
}

export class RotateSecretRequest {
  /**
   * For how long messages are signed with the old secret too; 0 for a secret that has leaked.
   * @example 24
   */
  @ApiProperty({ required: false })
  @IsInt()
  @Min(0)
  @Max(MAX_OVERLAP_HOURS)
  overlapHours: number = 24;
}

export class ListWebhookDeliveriesRequest extends PageRequest {
  /** Only those that have come so far. */
  @ApiProperty({ enum: WEBHOOK_DELIVERY_STATUSES, enumName: 'WebhookDeliveryStatus', required: false })
  @IsOptional()
  @IsIn(WEBHOOK_DELIVERY_STATUSES)
  status?: WebhookDeliveryStatus;
}
