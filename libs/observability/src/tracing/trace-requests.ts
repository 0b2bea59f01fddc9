import type { TraceSpan } from './tracer.js';
import { tracer } from './tracing.js';

interface Request {
  method: string;
  url: string;
  headers: Record<string, unknown>;
  routeOptions: { url?: string };
}
interface Reply {
  statusCode: number;
}
/** What is needed of Fastify. */
interface Hooks {
  addHook(
    name: 'onRequest' | 'preValidation' | 'onResponse',
    hook: (request: Request, reply: Reply, done: () => void) => void,
  ): unknown;
}

/** Probes and scrapes would make most of the traces, and say nothing. */
const QUIET = /^\/(health|metrics)\b/;
const FIRST_SERVER_ERROR = 500;

/**
 * One span for each HTTP request, around all that is done for it. The request's own `traceparent` header becomes the
 * span's, so that whoever reads it (problem details, log lines, commands) names the same trace.
 */
export function traceRequests(fastify: Hooks): void {
  if (!tracer()) return;
  const spans = new WeakMap<Request, TraceSpan>();
  const within = (request: Request, done: () => void) => {
    const [span, active] = [spans.get(request), tracer()];
    if (span && active) active.within(span, done);
    else done();
  };
  fastify.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url;
    const span = QUIET.test(request.url)
      ? undefined
      : tracer()?.start(`${request.method} ${route ?? 'unknown'}`, {
          kind: 'server',
          parent: typeof request.headers.traceparent === 'string' ? request.headers.traceparent : undefined,
          attributes: { 'http.request.method': request.method, 'http.route': route },
        });
    if (span) {
      spans.set(request, span);
      request.headers.traceparent = span.traceparent;
    }
    within(request, done);
  });
  // After a body was read, hooks run in the turn of the socket that brought its last part, where the span is not known.
  fastify.addHook('preValidation', (request, _reply, done) => within(request, done));
  fastify.addHook('onResponse', (request, { statusCode }, done) => {
    const span = spans.get(request);
    span?.set({ 'http.response.status_code': statusCode });
    span?.end(statusCode >= FIRST_SERVER_ERROR ? new Error(String(statusCode)) : undefined);
    done();
  });
}
