import { STATUS_CODES } from 'node:http';
import { ERROR_CODES, type ErrorCode } from '@app/contracts';
import type { Logger } from '@app/observability';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf } from '../http/address.js';
import { traceIdOf } from '../http/trace.js';
import type { AllowedMethods } from './allowed-methods.js';
import { Problem } from './problem.js';

const RETRY_AFTER_S = '2';

/** What Nest and Fastify say by themselves, by status; a client's mistake that is not named here is one of shape. */
const FRAMEWORK_CODES: Record<number, ErrorCode> = {
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'request-timeout',
  413: 'payload-too-large',
  414: 'not-found',
  415: 'unsupported-media-type',
  429: 'rate-limited',
  431: 'headers-too-large',
  503: 'service-unavailable',
};

/** The one place where an error becomes HTTP: RFC 9457, always with a code and a trace, never with a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly publicUrl: string,
    private readonly allowedMethods: AllowedMethods,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = this.toProblem(error, request);
    // Whoever is overloaded has no time for a second line about each that is turned away.
    if (problem.status >= 500 && problem.code !== 'overloaded') this.log(error, problem, request);
    // The body has begun to flow: breaking off is the only way left to say that it is not whole.
    if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
    void reply
      .code(problem.status)
      .headers({ ...this.headers(problem) })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(this.body(problem, request)));
  }

  private toProblem(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    if (isUnreadableAddress(error)) return new Problem('not-found');
    const status = statusOf(error);
    if (status === undefined) return new Problem('internal-error');
    const code = FRAMEWORK_CODES[status] ?? (status < 500 ? 'invalid-request' : 'internal-error');
    return code === 'not-found'
      ? this.unknownRoute(request)
      : new Problem(code, this.detailOf(error as Error, code));
  }

  private unknownRoute(request: FastifyRequest): Problem {
    const methods = this.allowedMethods.of(addressOf(request).path);
    if (methods.length === 0 || methods.includes(request.method)) return new Problem('not-found');
    const allow = methods.join(', ');
    return new Problem('method-not-allowed', { detail: `Allowed here: ${allow}`, headers: { Allow: allow } });
  }

  private detailOf(error: Error, code: ErrorCode) {
    return code === 'invalid-request' ? { detail: error.message } : {};
  }

  private headers({ status, details }: Problem): Record<string, string> {
    return {
      ...((status === 503 || status === 429) && { 'Retry-After': RETRY_AFTER_S }),
      ...(details.replayed && { 'Idempotent-Replayed': 'true' }),
      ...details.headers,
    };
  }

  private body({ code, status, message, details }: Problem, request: FastifyRequest) {
    return {
      ...details.extensions,
      type: `${this.publicUrl}/problems/${code}`,
      title: ERROR_CODES[code].title,
      status,
      detail: message,
      instance: addressOf(request).path,
      code,
      ...(details.errors && { errors: details.errors }),
      traceId: traceIdOf(request),
    };
  }

  private log(error: unknown, { code, status }: Problem, request: FastifyRequest): void {
    const fields = {
      code,
      trace_id: traceIdOf(request),
      method: request.method,
      path: addressOf(request).path,
    };
    if (code === 'internal-error') this.logger.error({ ...fields, err: error }, STATUS_CODES[status]);
    else this.logger.warn({ ...fields, reason: (error as Error).message }, STATUS_CODES[status]);
  }
}

/** Nest's exceptions and Fastify's errors carry one, a defect carries none. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return error instanceof Error && typeof statusCode === 'number' ? statusCode : undefined;
}

/** `%zz`: Fastify says 400, but an address that nobody can read is one where nothing is. */
const isUnreadableAddress = (error: unknown) =>
  (error as { code?: unknown } | null)?.code === 'FST_ERR_BAD_URL';
