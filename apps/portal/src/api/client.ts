import type { paths } from '@app/api-client/schema';
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { ApiProblem } from './problem';
import type { Role } from './role';
import { actingHeaders } from './session-headers';

/** Files (CSV, PDF) are downloads, never read here. */
type Json = 'application/json' | 'application/problem+json';

const clients = new Map<Role, Client<paths, Json>>();

/** The API as this role. */
export function apiOf(role: Role): Client<paths, Json> {
  let client = clients.get(role);
  if (!client) {
    client = createClient<paths, Json>({
      baseUrl: globalThis.location.origin,
      // Looked up at each call, so that tests can put a fake at the network's edge.
      fetch: (request) => globalThis.fetch(request),
    });
    client.use(session(role), languageOfPage);
    clients.set(role, client);
  }
  return client;
}

const session = (role: Role): Middleware => ({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(actingHeaders(role))) request.headers.set(name, value);
    return request;
  },
});

const languageOfPage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'en');
    return request;
  },
};

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** @throws {ApiProblem} for every answer that is no success, and for none at all */
export const answerOf = async <T>(call: Promise<Answer<T>>): Promise<T> =>
  (await taggedAnswerOf(call)).answer;

/**
 * The answer with its entity tag, to be sent back as `If-Match`: then nothing that somebody else has changed is
 * overwritten.
 * @throws {ApiProblem}
 */
export async function taggedAnswerOf<T>(call: Promise<Answer<T>>): Promise<{ answer: T; etag: string }> {
  const { data, error, response } = await call.catch((cause: unknown): never => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem(0, {});
  });
  if (response.ok) return { answer: data as T, etag: response.headers.get('ETag') ?? '' };
  throw new ApiProblem(response.status, typeof error === 'object' && error !== null ? error : {});
}
