import type { SpanOptions } from '@app/observability';
import type { Inbound } from './inbound.js';

const traceparentOf = (item: Inbound<never>): string | undefined => {
  if (item.source === 'command') return item.command.traceparent;
  if (item.source === 'event') return item.traceparent ?? item.event.traceparent;
  return item.source === 'timer' ? item.traceparent : undefined;
};

/**
 * The span of one transaction: part of the trace of its only message, or linked with the traces of all its messages.
 */
export function batchSpan<Needs>(items: readonly Inbound<Needs>[]): SpanOptions {
  const traceparents = items.map((item) => traceparentOf(item as Inbound<never>));
  const alone = items.length === 1;
  return {
    kind: 'internal',
    parent: alone ? traceparents[0] : undefined,
    links: alone ? [] : traceparents,
    attributes: { 'messaging.batch.message_count': items.length },
  };
}

/** Begins a trace: nothing that was sent has caused it. */
export const timerSpan = (orderId: string): SpanOptions => ({
  kind: 'internal',
  attributes: { 'messaging.message.conversation_id': orderId },
});
