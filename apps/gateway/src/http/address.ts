import type { FastifyRequest } from 'fastify';

/** A query may hold further question marks (RFC 3986, section 3.4). */
export function addressOf({ url }: Pick<FastifyRequest, 'url'>): { path: string; query: string } {
  const at = url.indexOf('?');
  return at < 0 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at + 1) };
}
