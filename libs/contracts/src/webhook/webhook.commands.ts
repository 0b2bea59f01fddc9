import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LIMITS } from '../limits.js';
import {
  WEBHOOK_DELIVERY_STATUSES,
  WEBHOOK_EVENT_TYPES,
  type WebhookDeliveryStatus,
  type WebhookEventType,
} from './webhook.js';

/** What an owner may set; `disabled` is ours alone. */
export const SETTABLE_STATUSES = ['active', 'paused'] as const;
/** How long the old secret signs beside the new one: enough to roll out a new setting, a week at most. */
export const MAX_OVERLAP_HOURS = 168;

export class RegisterWebhook {
  @IsString() @MaxLength(LIMITS.webhookUrlLength) url: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WEBHOOK_EVENT_TYPES.length)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENT_TYPES, { each: true })
  eventTypes: WebhookEventType[];

  @IsOptional() @IsString() @MaxLength(200) description?: string;
}

/** Names one of the asking party's webhooks. */
export class WebhookNamed {
  @IsUUID() webhookId: string;
}

/** What is absent stays as it is. */
export class ChangeWebhook extends WebhookNamed {
  @IsOptional() @IsString() @MaxLength(LIMITS.webhookUrlLength) url?: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WEBHOOK_EVENT_TYPES.length)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENT_TYPES, { each: true })
  eventTypes?: WebhookEventType[];

  @IsOptional() @IsString() @MaxLength(200) description?: string;
  @IsOptional() @IsIn(SETTABLE_STATUSES) status?: (typeof SETTABLE_STATUSES)[number];
}

export class RotateWebhookSecret extends WebhookNamed {
  @IsInt() @Min(0) @Max(MAX_OVERLAP_HOURS) overlapHours: number;
}

export class WebhookDeliveryNamed extends WebhookNamed {
  @IsUUID() deliveryId: string;
}

export class ListWebhookDeliveries extends WebhookNamed {
  @IsInt() @Min(1) @Max(LIMITS.pageSize) limit: number;
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
  @IsOptional() @IsIn(WEBHOOK_DELIVERY_STATUSES) status?: WebhookDeliveryStatus;
}
