import { LIMITS } from '@app/contracts';
import { NestLogger, traceRequests, type Logger } from '@app/observability';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { IdentityKeys } from './auth/identity-keys.js';
import { TokenVerifier } from './auth/token-verifier.js';
import type { GatewayConfig } from './gateway.config.js';
import { Admission } from './http/admission.js';
import { clientErrorAnswer } from './http/client-error.js';
import { useBodyParsers } from './http/body-parsers.js';
import { logRequests } from './http/request-log.js';
import { securityHeaders } from './http/security-headers.js';
import { endUnusedConnections } from './http/unused-connections.js';
import { measureRequests } from './metrics/measure-requests.js';
import { Metrics } from './metrics/metrics.js';
import { servePortal } from './portal/serve-portal.js';
import { AllowedMethods } from './problem/allowed-methods.js';
import { ProblemFilter } from './problem/problem.filter.js';
import type { RequestClient } from './services/service-client.js';
import { SessionParts } from './session/session-parts.js';
import { useSessions } from './session/use-sessions.js';

/** Long enough for 16 MiB of CSV over a slow line; without a limit a caller could hold a socket for ever. */
const REQUEST_TIMEOUT_MS = 120_000;
/** The longest id that names something, twice over. */
const MAX_PARAMETER_LENGTH = 120;

/** Fastify takes a number of hops only as a function. */
const trustedProxies = (trusted: GatewayConfig['trustProxy']) =>
  typeof trusted === 'number' ? (_address: string, hop: number) => hop < trusted : trusted;

/** The whole gateway, not yet listening. */
export async function createApp(
  config: GatewayConfig,
  client: RequestClient,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const allowedMethods = new AllowedMethods();
  const filter = new ProblemFilter(config.publicUrl, allowedMethods, logger);
  const secure = securityHeaders(config.oidc.tokenUrl);
  const adapter = new FastifyAdapter({
    bodyLimit: LIMITS.httpBodyBytes,
    trustProxy: trustedProxies(config.trustProxy),
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Fastify's own answer has neither a code nor a Retry-After: `Admission` gives ours.
    return503OnClosing: false,
    clientErrorHandler: clientErrorAnswer(config.publicUrl),
    // An address that the router cannot read comes neither to a hook nor to Nest's filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      secure(request, reply);
      filter.answer(error, request, reply);
    },
    routerOptions: { maxParamLength: MAX_PARAMETER_LENGTH, ignoreTrailingSlash: true },
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRoute', ({ path, method }) => allowedMethods.add(path, method));
  fastify.decorateRequest('caller', undefined);
  useBodyParsers(fastify);
  traceRequests(fastify);
  logRequests(fastify, logger);
  const metrics = new Metrics();
  measureRequests(fastify, metrics);
  fastify.addHook('onRequest', async (request, reply) => secure(request, reply));
  const admission = new Admission(config.maxInHand ?? Infinity, (problem, request, reply) =>
    filter.answer(problem, request, reply),
  );
  admission.install(fastify);
  endUnusedConnections(fastify);
  metrics.watchRequests(() => admission.inHand);
  const { issuer, audience, jwksUri } = config.oidc;
  const keys = new IdentityKeys({ issuer, jwksUri, onChange: () => verifier.forget() });
  const verifier = new TokenVerifier({ issuer, audience, getKey: keys.getKey });
  const sessions = await SessionParts.create(config, verifier);
  if (sessions.sessions) useSessions(fastify, sessions.sessions);
  servePortal(fastify, config.portalFolder);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register({ config, client, filter, keys, verifier, sessions, metrics }),
    adapter,
    { bodyParser: false, abortOnError: false, logger: new NestLogger(logger) },
  );
  return app;
}
