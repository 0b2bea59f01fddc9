import type { FastifyInstance } from 'fastify';
import type { OpenSession } from './session.js';
import { isMeant, SESSION_HEADER } from './session.js';
import type { Sessions } from './sessions.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set where the caller is the portal, by the cookie and the header that names it. */
    portalSession?: OpenSession;
  }
}

/** Ends a session whatever its token is worth: none is renewed for it. */
const SIGN_OUT = '/auth/logout';

/** Turns the cookie of the portal into the bearer token, before the one place where tokens are judged. */
export function useSessions(fastify: FastifyInstance, sessions: Sessions): void {
  fastify.decorateRequest('portalSession', undefined);
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.headers[SESSION_HEADER] === undefined || request.headers.authorization) return;
    if (request.routeOptions.url === SIGN_OUT) return;
    const session = await sessions.current(request, reply);
    if (!session || !isMeant(session, request)) return;
    request.portalSession = session;
    request.headers.authorization = `Bearer ${session.accessToken}`;
  });
}
