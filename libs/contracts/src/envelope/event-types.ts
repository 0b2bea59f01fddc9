/** Routing key of every event that the model sends: also the name of its BPMN message. */
export const EVENT_KEYS = [
  'order.placed',
  'order.received',
  'order.confirmed',
  'order.rejected',
  'order.expired',
  'order.cancellation-requested',
  'order.cancelled',
  'order.completed',
  'quotation.issued',
  'quotation.accepted',
  'quotation.declined',
  'quotation.expired',
] as const;
export type EventKey = (typeof EVENT_KEYS)[number];

/** Asks the other side to publish stored events again; stands beside the model and has no sequence. */
export const RESEND_REQUESTED_KEY = 'order.resend-requested';

const PREFIX = 'procmetier.';
const MAJOR = 'v1';

/** @returns `procmetier.order.placed.v1` for `order.placed` */
export const eventType = (key: string) => `${PREFIX}${key}.${MAJOR}`;

/** @returns `order.placed` for `procmetier.order.placed.v1` (any major version), undefined for a foreign type */
export function eventKey(type: string): string | undefined {
  return /^procmetier\.([a-z-]+\.[a-z-]+)\.v\d+$/.exec(type)?.[1];
}
