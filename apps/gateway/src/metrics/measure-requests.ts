import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

const STREAMS = '/v1/events';

/** Counts each answer by its route as it is written in the code: an id in an address is no label. */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (route !== STREAMS) metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime);
    done();
  });
}
