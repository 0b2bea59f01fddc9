import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config.js';
import { Problem } from '../problem/problem.js';

const asRequest = (request: unknown) => request as FastifyRequest;

/** Limits by address and by party; none where they are off, as for measurements. */
export function rateLimits(limits: GatewayConfig['rateLimit']): ThrottlerModuleOptions {
  if (!limits) return { throttlers: [], skipIf: () => true };
  const { windowMs: ttl, perAddress, perParty } = limits;
  return {
    setHeaders: false,
    throttlers: [
      { name: 'address', ttl, limit: perAddress, getTracker: (request) => asRequest(request).ip },
      {
        name: 'party',
        ttl,
        limit: perParty,
        getTracker: (request) => asRequest(request).caller?.party ?? asRequest(request).ip,
      },
    ],
    generateKey: (_context, tracker, name) => `${name} ${tracker}`,
  };
}

@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async throwThrottlingException(
    _context: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ) {
    throw new Problem('rate-limited', {
      headers: { 'Retry-After': String(Math.max(1, Math.ceil(timeToBlockExpire))) },
    });
  }
}
