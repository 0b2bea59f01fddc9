import type { Command, Page, Query } from '@app/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, type Caller } from '../auth/caller.js';
import { commandOf, queryOf } from '../services/requests.js';
import type { CommandAnswer } from '../services/service-client.js';
import { addressOf } from './address.js';
import { entityTag, matchesIfNoneMatch } from './entity-tag.js';
import { negotiate, type MediaType } from './media-type.js';

interface Tagging {
  /** Whether the clock alone can make another body of the same version: then the caller may have an older one. */
  changesByItself?: boolean;
}

/** One request and its answer, as a handler sees them: who asks, what it comes to, and what is said beside the body. */
export class Exchange {
  /** Not of a public route: it has none. */
  readonly caller: Caller;

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    this.caller = callerOf(request);
  }

  /** A decision of the caller. */
  command<Body>(body: Body, orderId?: string): Command<Body> {
    return commandOf(this.request, body, orderId);
  }

  /** A question of the caller. */
  query<Body>(body: Body): Query<Body> {
    return queryOf(this.caller, body);
  }

  /** Which of what a resource can be given as the caller takes. @throws {Problem} 406 */
  negotiate<Offer extends MediaType>(offers: Offer[]): Offer {
    return negotiate(this.request.headers.accept, offers);
  }

  get acceptLanguage(): string | undefined {
    return this.request.headers['accept-language'];
  }

  header(name: string, value: string): void {
    this.reply.header(name, value);
  }

  /** @returns the result, marked where it is the stored one of a repeated key */
  result<Result>({ result, replayed }: CommandAnswer<Result>): Result {
    if (replayed) this.header('Idempotent-Replayed', 'true');
    return result;
  }

  /** @returns the result with the entity tag of the state that it shows */
  changed<Result extends { version: number }>(answer: CommandAnswer<Result>): Result {
    const result = this.result(answer);
    this.header('ETag', entityTag(result.version));
    return result;
  }

  /** @returns the body with its entity tag, or nothing with 304 where the caller has it already */
  tagged<Body>(
    version: number | string,
    body: Body,
    { changesByItself = false }: Tagging = {},
  ): Body | undefined {
    const tag = entityTag(version);
    this.header('ETag', tag);
    if (changesByItself || !matchesIfNoneMatch(this.request.headers['if-none-match'], tag)) return body;
    this.reply.code(304);
    return undefined;
  }

  /** @returns the page, with the way to the next one also as a header (RFC 8288) */
  paged<Item extends Pick<Page<unknown>, 'nextCursor'>>(page: Item): Item {
    if (page.nextCursor === null) return page;
    const { path, query } = addressOf(this.request);
    const parameters = new URLSearchParams(query);
    parameters.set('cursor', page.nextCursor);
    this.header('Link', `<${path}?${parameters.toString()}>; rel="next"`);
    return page;
  }
}

export const CurrentExchange = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const http = context.switchToHttp();
  return new Exchange(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});
