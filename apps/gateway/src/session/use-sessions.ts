import type { FastifyInstance } from 'fastify';
import type { OpenSession } from './session.js';
import { IDENTITY_HEADER, identityOf, SESSION_HEADER } from './session.js';
import type { Sessions } from './sessions.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set where the caller is the portal, by the cookie and the header that names it. */
    portalSession?: OpenSession;
  }
}

/** Turns the cookie of the portal into the bearer token, before the one place where tokens are judged. */
export function useSessions(fastify: FastifyInstance, sessions: Sessions): void {
  fastify.decorateRequest('portalSession', undefined);
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.headers[SESSION_HEADER] === undefined || request.headers.authorization) return;
    const session = await sessions.current(request, reply);
    const meant = request.headers[IDENTITY_HEADER];
    if (!session || (meant !== undefined && meant !== identityOf(session))) return;
    request.portalSession = session;
    request.headers.authorization = `Bearer ${session.accessToken}`;
  });
}
