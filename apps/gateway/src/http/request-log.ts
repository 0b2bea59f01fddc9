import type { Logger } from '@app/observability';
import type { FastifyInstance } from 'fastify';
import { addressOf } from './address.js';
import { traceIdOf } from './trace.js';

const QUIET = /^\/(health|metrics|docs|problems|assets)\b/;

/** One line for each answered request: who, what, how long; never a body or a token. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    if (!QUIET.test(request.url)) {
      const { id: order } = (request.params ?? {}) as { id?: string };
      logger.info(
        {
          method: request.method,
          path: request.routeOptions.url ?? addressOf(request).path,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime * 10) / 10,
          ...(request.caller && { role: request.caller.role, party: request.caller.party }),
          ...(order && { order_id: order }),
          trace_id: traceIdOf(request),
        },
        'request',
      );
    }
    done();
  });
}
