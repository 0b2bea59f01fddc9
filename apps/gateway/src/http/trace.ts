import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;
const SAMPLED = '01';
/** Node draws the random bytes of many UUIDs at once; bytes asked for each time cost the gateway 5 % of its CPU. */
const randomHex = () => randomUUID().replaceAll('-', '');
const traceIds = new WeakMap<FastifyRequest, string>();

/** The caller's W3C trace, or one of ours; made once a request and only where it is needed. */
export function traceIdOf(request: FastifyRequest): string {
  const known = traceIds.get(request);
  if (known) return known;
  const traceId = givenTraceId(request) ?? randomHex();
  traceIds.set(request, traceId);
  return traceId;
}

/** What a service continues the trace with. */
export const traceparentOf = (request: FastifyRequest): string =>
  `00-${traceIdOf(request)}-${randomHex().slice(0, 16)}-${SAMPLED}`;

function givenTraceId(request: FastifyRequest): string | undefined {
  const header = request.headers.traceparent;
  const traceId = typeof header === 'string' ? TRACEPARENT.exec(header)?.[1] : undefined;
  return traceId && /[^0]/.test(traceId) ? traceId : undefined;
}
