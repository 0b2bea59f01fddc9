import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { retrying, type Fetch, type RetryOptions } from './retry.js';
import type { paths } from './schema.js';
import type { TokenSource } from './token.js';

/** Files (CSV, PDF) are asked for with `parseAs`. */
type Json = 'application/json' | 'application/problem+json';

/** The operations of the API by method and path, typed by its OpenAPI document. */
export type ApiClient = Client<paths, Json>;

export interface ApiClientOptions {
  /** Of the gateway: `http://localhost:3000`. */
  baseUrl: string;
  /** Without one only what is public can be called. */
  tokens?: TokenSource;
  retry?: RetryOptions;
  /** Makes the idempotency key of a decision that is given none; a random one unless given. */
  newKey?: () => string;
  /** For tests; the global one unless given. */
  fetch?: Fetch;
}

const METHODS_WITH_KEY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * A client of the HTTP API. Every decision carries an idempotency key, one of its own unless the caller gives one, so
 * that 502, 503, 504, 429 and no answer are repeated safely; a token that has ended is replaced. Use `resultOf(...)` to have
 * problems thrown.
 */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const { baseUrl, tokens, retry, newKey = () => crypto.randomUUID(), fetch } = options;
  const send = fetch ?? ((request) => globalThis.fetch(request));
  const signed = tokens ? withToken(send, tokens) : send;
  const client = createClient<paths, Json>({ baseUrl, fetch: retrying(signed, retry) });
  client.use(keyed(newKey));
  return client;
}

const keyed = (newKey: () => string): Middleware => ({
  onRequest({ request }) {
    if (METHODS_WITH_KEY.has(request.method) && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', `"${newKey()}"`);
    return request;
  },
});

/** Signs a request; where the token is refused (the provider's keys may have changed), once more with a new one. */
export function withToken(send: Fetch, tokens: TokenSource): Fetch {
  return async (request) => {
    const again = request.clone();
    const token = await tokens.token();
    request.headers.set('Authorization', `Bearer ${token}`);
    const response = await send(request);
    if (response.status !== 401) return response;
    await response.body?.cancel();
    again.headers.set('Authorization', `Bearer ${await tokens.token(token)}`);
    return send(again);
  };
}
