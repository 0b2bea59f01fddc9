import { EVENT_KEYS, type EventKey } from '../envelope/event-types.js';

/** What a webhook may ask for: events by the name that they have between the sides, or `*` for all of them. */
export const WEBHOOK_EVENT_TYPES = ['*', ...EVENT_KEYS] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/** Sent by hand to try a webhook; about no order. */
export const PING_TYPE = 'webhook.ping';

/** `paused` by its owner, `disabled` by us with a reason. */
export const WEBHOOK_STATUSES = ['active', 'paused', 'disabled'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** `gone`: the receiver answered 410. `failing`: the last try of a delivery failed. */
export type WebhookDisabledCode = 'gone' | 'failing';

/** A webhook as its owner sees it: never with its secret. Instants are RFC 3339 in UTC. */
export interface WebhookView {
  id: string;
  url: string;
  description: string | null;
  eventTypes: WebhookEventType[];
  status: WebhookStatus;
  disabled: { code: WebhookDisabledCode; at: string } | null;
  createdAt: string;
  updatedAt: string;
  /** Until then messages bear a second signature, by the secret before the present one. */
  previousSecretUntil: string | null;
  /** Rises by one with each change; the ETag. */
  version: number;
}

/** The one answer that shows the secret. */
export interface WebhookWithSecret extends WebhookView {
  /** `whsec_` and base64 of 32 bytes. */
  secret: string;
}

/** Why an address is refused, for the owner who gave it. */
export const WEBHOOK_URL_FAULTS = [
  'not-a-url',
  'not-https',
  'credentials',
  'fragment',
  'port',
  'name-not-resolved',
  'address-refused',
] as const;
export type WebhookUrlFault = (typeof WEBHOOK_URL_FAULTS)[number];

/** `failed`: given up. */
export const WEBHOOK_DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type WebhookDeliveryStatus = (typeof WEBHOOK_DELIVERY_STATUSES)[number];

export const WEBHOOK_DELIVERY_ERRORS = {
  status: 'the receiver answered with a status other than 2xx',
  redirect: 'the receiver answered with a redirect, which is not followed',
  timeout: 'no answer within 15 s',
  'name-not-resolved': 'the host name cannot be resolved',
  'address-refused': 'the host has an address that nothing is sent to',
  tls: 'the certificate of the host is not trusted',
  connection: 'the connection was refused or broke',
  secret: 'the secret cannot be read with the key of this service; rotate it',
} as const;
export type WebhookDeliveryError = keyof typeof WEBHOOK_DELIVERY_ERRORS;

export interface WebhookDeliveryAttempt {
  /** From 1, over all tries of the delivery. */
  number: number;
  at: string;
  statusCode: number | null;
  durationMs: number;
  error: WebhookDeliveryError | null;
}

/** One message to one webhook, with what became of its tries. */
export interface WebhookDeliveryView {
  /** The header `webhook-id`, the same on every try: the id of the event. */
  id: string;
  webhookId: string;
  type: EventKey | typeof PING_TYPE;
  orderId: string | null;
  status: WebhookDeliveryStatus;
  createdAt: string;
  deliveredAt: string | null;
  /** Null where none is planned. */
  nextTryAt: string | null;
  attemptCount: number;
  /** The newest, at most 20, oldest first. */
  attempts: WebhookDeliveryAttempt[];
}

export interface WebhookDeliveryDetail extends WebhookDeliveryView {
  /** As it was or will be sent, to the byte. */
  body: string;
}
