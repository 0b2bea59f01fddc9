import { ApiProblem } from './problem.js';
import { retrying, type Fetch, type RetryOptions } from './retry.js';

/** Where access tokens come from. */
export interface TokenSource {
  /** @param refused a token that the server did not take: another one is fetched */
  token(refused?: string): Promise<string>;
}

export interface ClientCredentials {
  /** The provider as it writes itself into `iss`; its token endpoint is found by discovery. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the provider wants to be told beside the grant, as some do: `{ scope: 'api://procmetier/.default' }`. */
  parameters?: Record<string, string>;
  retry?: RetryOptions;
  fetch?: Fetch;
}

/**
 * A token that ends within this time could expire on its way; a token of a few seconds is used for half of its life.
 */
const MARGIN_MS = 30_000;

interface Known {
  token: string;
  until: number;
}

/**
 * Signs a machine in with client credentials (OAuth 2) and keeps the token until shortly before it ends. Callers at
 * the same time share one sign-in.
 */
export function clientCredentials(options: ClientCredentials): TokenSource {
  const { issuer, clientId, clientSecret, parameters, retry, fetch } = options;
  const send = retrying(fetch ?? ((request) => globalThis.fetch(request)), retry);
  let known: Known | undefined;
  let signingIn: Promise<Known> | undefined;

  async function signIn(): Promise<Known> {
    const { token_endpoint: endpoint } = await readJson<{ token_endpoint: string }>(
      send,
      new Request(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
    );
    const answer = await readJson<{ access_token: string; expires_in?: number }>(
      send,
      new Request(endpoint, {
        method: 'POST',
        headers: { Authorization: basic(clientId, clientSecret) },
        body: new URLSearchParams({ ...parameters, grant_type: 'client_credentials' }),
      }),
    );
    const lifeMs = (answer.expires_in ?? 60) * 1_000;
    return { token: answer.access_token, until: Date.now() + Math.max(lifeMs - MARGIN_MS, lifeMs / 2) };
  }

  return {
    async token(refused) {
      if (known && known.token !== refused && Date.now() < known.until) return known.token;
      signingIn ??= signIn().finally(() => (signingIn = undefined));
      known = await signingIn;
      return known.token;
    },
  };
}

/** RFC 6749, 2.3.1: both parts are form-encoded before they are joined. */
function basic(clientId: string, clientSecret: string): string {
  const encoded = [clientId, clientSecret].map((part) => new URLSearchParams({ part }).toString().slice(5));
  return `Basic ${btoa(encoded.join(':'))}`;
}

/** @throws {ApiProblem} with code `sign-in-refused`, or `sign-in-unavailable` where the provider does not answer */
async function readJson<Body>(send: Fetch, request: Request): Promise<Body> {
  const response = await send(request).catch((cause: unknown): never => {
    const detail = `The identity provider at ${new URL(request.url).origin} does not answer`;
    throw new ApiProblem(0, { code: 'sign-in-unavailable', detail }, { cause });
  });
  if (response.ok) return (await response.json()) as Body;
  const { error, error_description: why } = (await response.json().catch(() => ({}))) as Record<
    string,
    string
  >;
  const detail = `The identity provider refused the sign-in: ${why ?? error ?? `status ${response.status}`}`;
  throw new ApiProblem(response.status, { code: 'sign-in-refused', detail });
}
