import type { CloudEvent, Command, OrderView, Reply, Side } from '@app/contracts';
import { traceIdIn } from '@app/observability';
import { isUUID } from 'class-validator';
import type { Outcome } from './inbound.js';
import { partiesOf } from './parties-of.js';

/**
 * The label under which a command is counted: the code of its refusal, `replayed` for a repeated key, else `accepted`.
 */
export function commandResult(reply: Reply): string {
  if ('refusal' in reply) return reply.refusal.code;
  return reply.replayed ? 'replayed' : 'accepted';
}

/** What the log says of a command; never its body. */
export function commandLine(pattern: string, command: Command, reply: Reply, newId: string): object {
  const stored = 'result' in reply ? (reply.result as Partial<OrderView>).id : undefined;
  const orderId = command.orderId ?? stored ?? newId;
  return {
    order_id: orderId,
    correlation_id: orderId,
    trace_id: traceIdIn(command.traceparent),
    command: pattern,
    party: command.party,
    role: command.actor.role,
    result: 'refusal' in reply ? reply.refusal.code : 'accepted',
    replayed: reply.replayed,
  };
}

export function eventLine(event: CloudEvent, sequence: number, outcome: Outcome, side: Side): object {
  return {
    order_id: event.subject,
    correlation_id: event.correlationid,
    trace_id: traceIdIn(event.traceparent),
    party: partyOf(event.data, side),
    event_id: event.id,
    type: event.type,
    sequence,
    result: outcome.verdict,
  };
}

export const timerLine = (
  orderId: string,
  element: string,
  outcome: Outcome,
  traceparent?: string,
): object => ({
  order_id: orderId,
  correlation_id: orderId,
  trace_id: traceIdIn(traceparent),
  ...('party' in outcome && { party: outcome.party }),
  element,
  result: outcome.verdict,
});

/** This side's company in an event's data, which may be anything where the event is not ours: then undefined. */
function partyOf(data: unknown, side: Side): string | undefined {
  const party = partiesOf(data ?? {})[`${side}Id`];
  return typeof party === 'string' && isUUID(party, 'loose') ? party : undefined;
}
