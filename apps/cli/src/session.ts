import {
  ApiProblem,
  clientCredentials,
  createApiClient,
  resultOf,
  type ApiClient,
  type TokenSource,
} from '@app/api-client';
import type { Command } from 'commander';
import { Interrupted, OutcomeUnknown } from './exit-codes.js';
import type { Io } from './io.js';

export type Role = 'buyer' | 'supplier' | 'operator';

/** Who is signed in where client and role are not given: a company of the demo. */
const DEMO_CLIENTS: Record<Role, string> = {
  buyer: 'city-hospital',
  supplier: 'the-supplier-ab',
  operator: 'operator',
};

export interface GlobalOptions {
  url: string;
  issuer: string;
  client?: string;
  secret: string;
  tokenParameters: Record<string, string>;
  json?: boolean;
  /** Of the commands that change something. */
  key?: string;
}

/** A signed-in caller of the API. */
export interface Session {
  baseUrl: string;
  api: ApiClient;
  tokens: TokenSource;
  role: Role;
  json: boolean;
  /**
   * The result of what a command changes.
   * @throws {OutcomeUnknown} beside what `resultOf` throws
   * @throws {Interrupted} with the key, on Ctrl-C
   */
  decide: <Body>(call: Parameters<typeof resultOf<Body>>[0]) => Promise<Body>;
}

/** @param usual whose command it is: names the demo company where no client is given */
export async function openSession(command: Command, io: Io, usual: Role): Promise<Session> {
  const {
    url,
    issuer,
    client,
    secret,
    tokenParameters,
    json = false,
    key = crypto.randomUUID(),
  } = command.optsWithGlobals<GlobalOptions>();
  const sayWait = (whose: string) => ({
    onRetry: ({ waitMs, status }: { waitMs: number; status: number }) =>
      io.err(
        `${status === 0 ? 'no answer' : `answer ${status}`}${whose}: trying again in ${(waitMs / 1000).toFixed(1)} s`,
      ),
  });
  const tokens = clientCredentials({
    issuer,
    clientId: client ?? DEMO_CLIENTS[usual],
    clientSecret: secret,
    parameters: tokenParameters,
    retry: sayWait(' of the identity provider'),
  });
  const api = createApiClient({ baseUrl: url, tokens, newKey: () => key, retry: sayWait('') });
  const decide: Session['decide'] = (call) =>
    Promise.race([resultOf(call), interruption(io.untilInterrupted(), key)]).catch(
      (error: unknown): never => {
        throw error instanceof ApiProblem && error.outcomeUnknown ? new OutcomeUnknown(error, key) : error;
      },
    );
  return { baseUrl: url, api, tokens, role: roleOf(await tokens.token()) ?? usual, json, decide };
}

const interruption = (signal: AbortSignal, key: string) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Interrupted(key)), { once: true });
  });

/** Read without checking: it only chooses the path, the server judges the token. */
function roleOf(token: string): Role | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()) as { role?: Role };
    return claims.role;
  } catch {
    return undefined;
  }
}
