import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';
import { isDeeperThan } from './nesting.js';
import { hasRepeatedMembers } from './repeated-members.js';

/** Twice as deep as any body of ours; what walks through a body calls itself, and a stack has an end. */
const MAX_NESTING = 10;

/**
 * JSON, and CSV as a stream for the route that imports it; anything else is answered 415 by Fastify itself.
 * An empty JSON body is an absent one: a decision without a reason needs none.
 */
export function useBodyParsers(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    if (isCoded(request)) return done(coded());
    // A decoder would put U+FFFD in the place of each letter, and the order would be taken with its words damaged.
    if (!isUtf8(body as Buffer)) return done(malformed('The body is not UTF-8'));
    const text = body.toString();
    return parseJson(request, text, (error, value) => {
      if (error) return done(malformed(error.message));
      if (isDeeperThan(value, MAX_NESTING))
        return done(new Problem('invalid-request', { detail: `Nested deeper than ${MAX_NESTING} levels` }));
      if (hasRepeatedMembers(text, value)) return done(malformed('An object has a member twice'));
      return done(null, value);
    });
  });
  fastify.addContentTypeParser('text/csv', (request, payload, done) =>
    isCoded(request) ? done(coded()) : done(null, payload),
  );
}

const malformed = (detail: string) => new Problem('malformed-json', { detail });

const isCoded = ({ headers }: FastifyRequest) =>
  !['', 'identity'].includes(headers['content-encoding']?.trim().toLowerCase() ?? '');

/** RFC 9110, section 15.5.16: of a compressed body anything else would be said than what is wrong with it. */
const coded = () =>
  new Problem('unsupported-media-type', {
    detail: 'Send the body as it is, without a Content-Encoding',
    headers: { 'Accept-Encoding': 'identity' },
  });
