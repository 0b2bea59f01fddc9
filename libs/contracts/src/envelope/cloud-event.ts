import { LIMITS } from '../limits.js';
import type { ServiceName } from '../topology.js';
import { eventType } from './event-types.js';

/**
 * One event as it travels and as the history keeps it: CloudEvents 1.0 in structured JSON.
 * Source: cloudevents.io, spec v1.0; the extensions are named in docs/architecture.md, "On the wire".
 */
export interface CloudEvent<Data extends object = object> {
  specversion: '1.0';
  /** UUIDv7; a repeated delivery and a resend keep it. */
  id: string;
  /** `urn:procmetier:client-service` or `urn:procmetier:supplier-service`. */
  source: string;
  /** With its major version: `procmetier.order.placed.v1`. */
  type: string;
  /** The order's id. */
  subject: string;
  /** RFC 3339, UTC. */
  time: string;
  datacontenttype: 'application/json';
  /** The sender's count for this order from 1, ten digits with leading zeros; control messages have none. */
  sequence?: string;
  /** The order's id again: one order is one conversation. */
  correlationid: string;
  /** Id of the event, or key of the command, that this event answers. */
  causationid?: string;
  /** W3C Trace Context of the decision that sent it. */
  traceparent?: string;
  data: Data;
}

export const eventSource = (service: ServiceName) => `urn:procmetier:${service}`;

export interface EventParts<Data extends object> {
  id: string;
  sender: ServiceName;
  /** As in `EVENT_KEYS` and `CONTROL_KEYS`. */
  key: string;
  /** The order's id, or that of all orders. */
  subject: string;
  time: Date;
  /** Of a message that is counted. */
  sequence?: number;
  causationId?: string;
  traceparent?: string;
  data: Data;
}

/** An event as its sender says it, in the order in which its members are written. */
export const cloudEvent = <Data extends object>(parts: EventParts<Data>): CloudEvent<Data> => ({
  specversion: '1.0',
  id: parts.id,
  source: eventSource(parts.sender),
  type: eventType(parts.key),
  subject: parts.subject,
  time: parts.time.toISOString(),
  datacontenttype: 'application/json',
  ...(parts.sequence !== undefined && { sequence: formatSequence(parts.sequence) }),
  correlationid: parts.subject,
  ...(parts.causationId && { causationid: parts.causationId }),
  ...(parts.traceparent && { traceparent: parts.traceparent }),
  data: parts.data,
});

const SEQUENCE_DIGITS = 10;
export const formatSequence = (sequence: number) => String(sequence).padStart(SEQUENCE_DIGITS, '0');

/** @returns the number, or undefined where the text is no sequence */
export function parseSequence(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{10}$/.test(text)) return undefined;
  const value = Number(text);
  return value > 0 && value <= LIMITS.wholeNumber ? value : undefined;
}
