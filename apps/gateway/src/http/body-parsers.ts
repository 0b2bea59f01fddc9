import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem.js';

/**
 * JSON, and CSV as a stream for the route that imports it; anything else is answered 415 by Fastify itself.
 * An empty JSON body is an absent one: a decision without a reason needs none.
 */
export function useBodyParsers(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    return parseJson(request, body as string, (error, value) => {
      done(error && new Problem('malformed-json', { detail: error.message }), value);
    });
  });
  fastify.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
}
