const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const ZEROS = /^0+$/;
const SAMPLED = 1;

/** The place in a trace that a message was sent from. Source: W3C Trace Context, version 00. */
export interface TraceParent {
  traceId: string;
  spanId: string;
  sampled: boolean;
}

/** @returns undefined for what is no traceparent: it came from outside, so anything may stand there */
export function parseTraceparent(text: unknown): TraceParent | undefined {
  const [, traceId, spanId, flags] = (typeof text === 'string' && TRACEPARENT.exec(text)) || [];
  if (!traceId || ZEROS.test(traceId) || ZEROS.test(spanId)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED };
}

export const formatTraceparent = ({ traceId, spanId, sampled }: TraceParent): string =>
  `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;

/** The trace that a log line names. */
export const traceIdIn = (traceparent: unknown): string | undefined => parseTraceparent(traceparent)?.traceId;
