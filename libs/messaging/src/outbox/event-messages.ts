import {
  EVENT_BATCH_CONTENT_TYPE,
  EVENT_BATCH_ROUTING_KEY,
  EVENT_CONTENT_TYPE,
  eventsExchange,
  LIMITS,
  partitionOf,
  routingKeyOf,
  type CloudEvent,
  type ServiceName,
} from '@app/contracts';
import type { OutgoingMessage } from '../rabbitmq/event-publisher.js';
import { eventJson } from './event-json.js';

/**
 * Events in the order in which they were decided, cut where a message would become too large; those of one inbox
 * partition together.
 */
export function groupEvents<Sent extends { event: CloudEvent }>(
  sent: readonly Sent[],
  partitions = 1,
): Sent[][] {
  const byPartition = new Map<number, Sent[]>();
  for (const each of sent) {
    const partition = partitionOf(each.event.subject, partitions);
    byPartition.set(partition, [...(byPartition.get(partition) ?? []), each]);
  }
  return [...byPartition.values()].flatMap(cutBySize);
}

function cutBySize<Sent extends { event: CloudEvent }>(sent: readonly Sent[]): Sent[][] {
  const groups: Sent[][] = [];
  let bytes = Infinity;
  for (const each of sent) {
    const size = Buffer.byteLength(eventJson(each.event));
    const last = groups.at(-1);
    if (!last || last.length >= LIMITS.eventsPerBatch || bytes + size > LIMITS.eventBatchBytes) {
      groups.push([each]);
      bytes = size;
    } else {
      last.push(each);
      bytes += size;
    }
  }
  return groups;
}

/**
 * One event with its routing key, or several in one message.
 * @param traceparent of the span that publishes; without one the receiver continues from a lone event's own
 */
export function eventMessage(
  service: ServiceName,
  messageId: string,
  events: readonly CloudEvent[],
  traceparent = events.length === 1 ? events[0].traceparent : undefined,
): OutgoingMessage {
  const [first] = events;
  const common = { exchange: eventsExchange(service), messageId };
  const headers = traceparent && { headers: { traceparent } };
  if (events.length === 1)
    return {
      ...common,
      routingKey: routingKeyOf(first),
      body: Buffer.from(eventJson(first)),
      options: {
        contentType: EVENT_CONTENT_TYPE,
        type: first.type,
        correlationId: first.correlationid,
        ...headers,
      },
    };
  return {
    ...common,
    routingKey: EVENT_BATCH_ROUTING_KEY,
    body: Buffer.from(`[${events.map(eventJson).join(',')}]`),
    options: { contentType: EVENT_BATCH_CONTENT_TYPE, ...headers },
  };
}
