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

/** Counts by one of the limits alone: they are judged at two places. */
abstract class RateLimitGuard extends ThrottlerGuard {
  protected abstract readonly by: 'address' | 'party';

  override async onModuleInit(): Promise<void> {
    await super.onModuleInit();
    this.throttlers = this.throttlers.filter(({ name }) => name === this.by);
  }

  protected override async throwThrottlingException(
    _context: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ) {
    throw new Problem('rate-limited', {
      headers: { 'Retry-After': String(Math.max(1, Math.ceil(timeToBlockExpire))) },
    });
  }
}

/** Before the token is judged: whoever guesses them, or has none, is counted too. */
@Injectable()
export class AddressLimitGuard extends RateLimitGuard {
  protected readonly by = 'address';
}

/** After the token was judged, which names the party. */
@Injectable()
export class PartyLimitGuard extends RateLimitGuard {
  protected readonly by = 'party';
}
