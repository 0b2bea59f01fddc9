import type { Page } from '@app/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { entityTag, matchesIfNoneMatch } from './entity-tag.js';

interface Tagging {
  /** Whether the clock alone can make another body of the same version: then the caller may have an older one. */
  changesByItself?: boolean;
}

/** @returns the body with its entity tag, or nothing with 304 where the caller has it already */
export function tagged<Body>(
  request: FastifyRequest,
  reply: FastifyReply,
  version: number | string,
  body: Body,
  { changesByItself = false }: Tagging = {},
): Body | undefined {
  const tag = entityTag(version);
  reply.header('ETag', tag);
  if (changesByItself || !matchesIfNoneMatch(request.headers['if-none-match'], tag)) return body;
  reply.code(304);
  return undefined;
}

/** @returns the page, with the way to the next one also as a header (RFC 8288) */
export function paged<Item extends Pick<Page<unknown>, 'nextCursor'>>(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Item,
): Item {
  if (page.nextCursor === null) return page;
  const { path, query } = addressOf(request);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', page.nextCursor);
  reply.header('Link', `<${path}?${parameters.toString()}>; rel="next"`);
  return page;
}

/** A query may hold further question marks (RFC 3986, section 3.4). */
export function addressOf({ url }: Pick<FastifyRequest, 'url'>): { path: string; query: string } {
  const at = url.indexOf('?');
  return at < 0 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at + 1) };
}
