import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { OWN_HOST_ONLY } from './content-policy.js';

/** What decides an answer beside its address: two roles of one browser must not share a cached one. */
const CALLERS_OWN = 'Accept, Accept-Language, Authorization, Cookie, X-Portal-Session, X-Portal-Identity';

/**
 * What every answer says to browsers: Helmet's headers; the only foreign origin that a page may speak to is the identity
 * provider, for Swagger UI's sign-in. Answers of the API are the caller's own and are kept by nobody else.
 */
export function securityHeaders(tokenUrl: string): (request: FastifyRequest, reply: FastifyReply) => void {
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...OWN_HOST_ONLY,
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'", new URL(tokenUrl).origin],
      },
    },
    // Swagger UI's sign-in window must still know the page that opened it.
    crossOriginOpenerPolicy: false,
    // For whoever ends TLS before this process.
    strictTransportSecurity: false,
  });
  return (request, reply) => {
    secure(request.raw, reply.raw, () => undefined);
    // The same route can be written otherwise, `/%761/orders` or with the host before it.
    const path = request.routeOptions.url ?? request.url;
    if (path.startsWith('/v1/')) reply.headers({ 'Cache-Control': 'private, no-cache', Vary: CALLERS_OWN });
    else if (path.startsWith('/auth/')) reply.header('Cache-Control', 'no-store');
  };
}
