import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem.js';
import { isDeeperThan } from './nesting.js';

/** Twice as deep as any body of ours; what walks through a body calls itself, and a stack has an end. */
const MAX_NESTING = 10;

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
      if (error) return done(new Problem('malformed-json', { detail: error.message }));
      if (isDeeperThan(value, MAX_NESTING))
        return done(new Problem('invalid-request', { detail: `Nested deeper than ${MAX_NESTING} levels` }));
      return done(null, value);
    });
  });
  fastify.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
}
