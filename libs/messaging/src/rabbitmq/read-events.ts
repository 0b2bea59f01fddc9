import {
  EVENT_BATCH_CONTENT_TYPE,
  LIMITS,
  eventKey,
  parseSequence,
  type CloudEvent,
  type DeadLetterCode,
} from '@app/contracts';
import { isUUID } from 'class-validator';

/** One event of a message, or why it is none. */
export type ReadEvent =
  { event: CloudEvent } | { fault: { code: DeadLetterCode; reason: string }; body: string };

const fault = (code: DeadLetterCode, reason: string, body: string): ReadEvent => ({
  fault: { code, reason },
  body,
});

/**
 * Takes a message apart into its events: one structured CloudEvent, or a batch of them.
 * The pattern of an event is its `type`; a top-level `id` is the event's own, not that of a request.
 */
export function readEvents(content: Buffer, contentType: unknown): ReadEvent[] {
  const text = content.toString('utf8');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return [fault('unparseable', 'The body is not JSON', text)];
  }
  if (contentType !== EVENT_BATCH_CONTENT_TYPE) return [readEvent(body)];
  if (!Array.isArray(body) || body.length > LIMITS.eventsPerBatch)
    return [fault('not-an-event', `A batch is an array of at most ${LIMITS.eventsPerBatch} events`, text)];
  return body.map(readEvent);
}

function readEvent(body: unknown): ReadEvent {
  const reason = faultOf(body);
  return reason === undefined
    ? { event: body as CloudEvent }
    : fault('not-an-event', reason, JSON.stringify(body));
}

function faultOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'The body is not an object';
  const event = body as Record<string, unknown>;
  if (event.specversion !== '1.0') return 'specversion is not 1.0';
  if (!isUUID(event.id, 'loose')) return 'id is not a UUID';
  if (typeof event.type !== 'string' || event.type === '') return 'type is missing';
  if (typeof event.source !== 'string' || event.source === '') return 'source is missing';
  if (!isUUID(event.subject, 'loose')) return 'subject is not an order id';
  if (typeof event.data !== 'object' || event.data === null) return 'data is not an object';
  if (eventKey(event.type) === undefined) return undefined;
  if (event.sequence !== undefined && parseSequence(event.sequence) === undefined)
    return 'sequence is malformed';
  return undefined;
}
