import { NIL_UUID } from '../nil-uuid.js';

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

/** Asks the other side which orders it has and how far each has come: after this side was restored from a backup. */
export const SEQUENCES_REQUESTED_KEY = 'order.sequences-requested';
/** How far the sender's side of one order has come: `OrderSequencesTold`. */
export const SEQUENCES_TOLD_KEY = 'order.sequences-told';
/** That every order which was asked for has been told. */
export const SEQUENCES_LISTED_KEY = 'order.sequences-listed';

/** What the services say to each other beside the model: without a sequence, and kept in no history. */
export const CONTROL_KEYS = [
  RESEND_REQUESTED_KEY,
  SEQUENCES_REQUESTED_KEY,
  SEQUENCES_TOLD_KEY,
  SEQUENCES_LISTED_KEY,
] as const;
export type ControlKey = (typeof CONTROL_KEYS)[number];

/** Subject of the control messages that are about no single order. */
export const ALL_ORDERS = NIL_UUID;

const PREFIX = 'procmetier.';
const MAJOR = 'v1';

/** @returns `procmetier.order.placed.v1` for `order.placed` */
export const eventType = (key: string) => `${PREFIX}${key}.${MAJOR}`;

/** @returns `order.placed` for `procmetier.order.placed.v1` (any major version), undefined for a foreign type */
export function eventKey(type: string): string | undefined {
  return /^procmetier\.([a-z-]+\.[a-z-]+)\.v\d+$/.exec(type)?.[1];
}

/** By which an event travels, and how the history names it; its type where it is foreign. */
export const routingKeyOf = ({ type }: { type: string }): string => eventKey(type) ?? type;
