import { Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions, type ThrottlerRequest } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config.js';
import { Problem } from '../problem/problem.js';

const asRequest = (request: unknown) => request as FastifyRequest;

/** Limits by address and by party; none where they are off, as for measurements. */
export function rateLimits(limits: GatewayConfig['rateLimit']): ThrottlerModuleOptions {
  if (!limits) return { throttlers: [], skipIf: () => true };
  const { windowMs: ttl, perAddress, perParty } = limits;
  return {
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

/**
 * Counts by one of the limits alone, since they are judged at two places, and says how it stands.
 * Source: draft-ietf-httpapi-ratelimit-headers-09; the library writes the older `X-RateLimit-*`.
 */
abstract class RateLimitGuard extends ThrottlerGuard {
  protected abstract readonly by: 'address' | 'party';

  override async onModuleInit(): Promise<void> {
    await super.onModuleInit();
    this.throttlers = this.throttlers.filter(({ name }) => name === this.by);
  }

  protected override async handleRequest(limited: ThrottlerRequest): Promise<boolean> {
    const { context, limit, ttl, blockDuration, getTracker, generateKey } = limited;
    const http = context.switchToHttp();
    const tracker = await getTracker(http.getRequest<FastifyRequest>(), context);
    const key = generateKey(context, tracker, this.by);
    const { totalHits, timeToExpire, isBlocked, timeToBlockExpire } = await this.storageService.increment(
      key,
      ttl,
      limit,
      blockDuration,
      this.by,
    );
    const again = Math.max(1, Math.ceil(isBlocked ? timeToBlockExpire : timeToExpire));
    const reply = http.getResponse<FastifyReply>();
    extend(reply, 'RateLimit-Policy', `"${this.by}";q=${limit};w=${Math.ceil(ttl / 1_000)}`);
    extend(reply, 'RateLimit', `"${this.by}";r=${Math.max(0, limit - totalHits)};t=${again}`);
    if (isBlocked) throw new Problem('rate-limited', { headers: { 'Retry-After': String(again) } });
    return true;
  }
}

/** Adds to a header that is a list. */
const extend = (reply: FastifyReply, name: string, item: string) =>
  reply.header(name, [reply.getHeader(name) ?? [], item].flat().join(', '));

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
