import {
  EVENT_BATCH_ROUTING_KEY,
  eventKey,
  eventsExchange,
  REQUESTS_EXCHANGE,
  routingKeyOf,
  type CloudEvent,
  type ServiceName,
} from '@app/contracts';
import { currentTraceparent, traceIdIn, tracer, type SpanOptions, type TraceSpan } from '@app/observability';
import type { ConsumeMessage } from 'amqplib';
import type { RequestFrame } from './request-frames.js';

/**
 * What the spans around a message say.
 * Source: OpenTelemetry semantic conventions for messaging and RabbitMQ (status: development).
 */
const messaging = (operation: 'send' | 'process', destination: string) => ({
  'messaging.system': 'rabbitmq',
  'messaging.operation.type': operation,
  'messaging.destination.name': destination,
});

const messageKeyOf = (events: readonly CloudEvent[]) =>
  events.length === 1 ? routingKeyOf(events[0]) : EVENT_BATCH_ROUTING_KEY;

export const publishSpanName = (events: readonly CloudEvent[]): string => `publish ${messageKeyOf(events)}`;

/** Part of the trace of its events; where they come from several traces, part of none and linked with each. */
export function publishSpan(
  service: ServiceName,
  messageId: string,
  events: readonly CloudEvent[],
): SpanOptions {
  const traceparents = events.map((event) => event.traceparent);
  const [first] = events;
  const together = new Set(traceparents.map(traceIdIn)).size === 1;
  return {
    kind: 'producer',
    parent: together ? first.traceparent : undefined,
    links: together ? [] : traceparents,
    attributes: {
      ...messaging('send', eventsExchange(service)),
      'messaging.rabbitmq.destination.routing_key': messageKeyOf(events),
      'messaging.message.id': messageId,
      ...(events.length === 1
        ? { 'messaging.message.conversation_id': first.correlationid }
        : { 'messaging.batch.message_count': events.length }),
    },
  };
}

/**
 * Continues the span that published, if that belongs to the event's own trace; otherwise continues the event's trace,
 * with a link to that span.
 */
export function eventSpan(
  event: CloudEvent,
  queue: string,
  { headers, messageId }: ConsumeMessage['properties'],
): SpanOptions {
  const carried: unknown = headers?.traceparent;
  const published = typeof carried === 'string' ? carried : undefined;
  const same = event.traceparent === undefined || traceIdIn(published) === traceIdIn(event.traceparent);
  return {
    kind: 'consumer',
    parent: same ? published : event.traceparent,
    links: same ? [] : [published],
    attributes: {
      ...messaging('process', queue),
      'messaging.rabbitmq.destination.routing_key': eventKey(event.type),
      'messaging.message.id': String(messageId),
      'messaging.message.conversation_id': event.correlationid,
    },
  };
}

/** A request to a service, until its reply. @returns undefined where nothing is traced */
export function requestSpan(queue: string, pattern: string, data: unknown): TraceSpan | undefined {
  return tracer()?.start(`request ${pattern}`, {
    kind: 'client',
    parent: currentTraceparent() ?? (data as { traceparent?: string } | undefined)?.traceparent,
    attributes: {
      ...messaging('send', REQUESTS_EXCHANGE),
      'messaging.rabbitmq.destination.routing_key': queue,
      ...conversationOf(data),
    },
  });
}

export function frameSpan({ pattern, data, traceparent }: RequestFrame, queue: string): SpanOptions {
  return {
    kind: 'consumer',
    parent: traceparent ?? (data as { traceparent?: string } | undefined)?.traceparent,
    attributes: {
      ...messaging('process', queue),
      'procmetier.request.pattern': pattern,
      ...conversationOf(data),
    },
  };
}

function conversationOf(data: unknown): SpanOptions['attributes'] {
  const { orderId } = (data ?? {}) as { orderId?: unknown };
  return typeof orderId === 'string' ? { 'messaging.message.conversation_id': orderId } : {};
}
