import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWTHeaderParameters,
} from 'jose';

export const AUDIENCE = 'procmetier';

/** What a person who comes back with a code turns out to be. */
export interface SignedIn {
  claims: Record<string, unknown>;
  nonce: string;
  /** Of the access token. */
  lifetime?: string;
}

/** An identity provider of one key, as far as the gateway sees one: discovery, keys, tokens, codes. */
export class TokenIssuer {
  private server?: Server;
  private key: CryptoKey;
  jwks: JSONWebKeySet = { keys: [] };
  /** How often the keys were asked for. */
  keyRequests = 0;
  issuer: string;
  /** Codes and refresh tokens that the token endpoint takes, each once. */
  readonly grants = new Map<string, SignedIn>();
  /** Forms that the token endpoint was sent. */
  readonly tokenRequests: URLSearchParams[] = [];
  /** Answers nothing but errors. */
  isBroken = false;
  /** Gives no token to anybody. */
  refusesTokens = false;
  /** Some providers give a new refresh token for an old one, some keep it. */
  keepsRefreshTokens = false;
  /** Those of some providers are long. */
  refreshTokenLength = 0;
  private refreshTokens = 0;

  async start(): Promise<this> {
    await this.rotate('first');
    this.server = createServer((request, response) => {
      response.setHeader('Content-Type', 'application/json');
      void this.answer(request).then((body) => {
        if ('error' in body) response.statusCode = 400;
        response.end(JSON.stringify(body));
      });
    });
    await new Promise<void>((listening) => this.server?.listen(0, '127.0.0.1', listening));
    this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  private async answer(request: IncomingMessage): Promise<object> {
    if (this.isBroken) return { error: 'server_error' };
    if (request.url === '/token') return this.exchange(new URLSearchParams(await text(request)));
    if (request.url === '/revoke') return this.revoke(new URLSearchParams(await text(request)));
    if (request.url === '/jwks') {
      this.keyRequests += 1;
      return this.jwks;
    }
    if (request.url !== '/.well-known/openid-configuration') return { error: 'not_found' };
    return {
      issuer: this.issuer,
      jwks_uri: `${this.issuer}/jwks`,
      authorization_endpoint: `${this.issuer}/auth`,
      token_endpoint: `${this.issuer}/token`,
      revocation_endpoint: `${this.issuer}/revoke`,
      id_token_signing_alg_values_supported: ['ES256'],
    };
  }

  private async exchange(form: URLSearchParams): Promise<object> {
    this.tokenRequests.push(form);
    if (this.refusesTokens) return { error: 'temporarily_unavailable' };
    const grant = form.get('code') ?? form.get('refresh_token') ?? '';
    const signedIn = this.grants.get(grant);
    if (!signedIn) return { error: 'invalid_grant' };
    return {
      ...(!(this.keepsRefreshTokens && form.has('refresh_token')) && this.newGrant(grant, signedIn)),
      token_type: 'Bearer',
      access_token: await this.token(signedIn.claims, (jwt) =>
        jwt.setExpirationTime(signedIn.lifetime ?? '1h'),
      ),
      id_token: await this.token({ nonce: signedIn.nonce, name: signedIn.claims.name }, (jwt) =>
        jwt.setAudience('portal'),
      ),
    };
  }

  private newGrant(old: string, signedIn: SignedIn): { refresh_token: string } {
    this.grants.delete(old);
    const refreshToken = `refresh-${(this.refreshTokens += 1)}`.padEnd(this.refreshTokenLength, 'x');
    this.grants.set(refreshToken, { ...signedIn, lifetime: '1h' });
    return { refresh_token: refreshToken };
  }

  private revoke(form: URLSearchParams): object {
    return this.grants.delete(form.get('token') ?? '') ? {} : { error: 'invalid_request' };
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((closed) => this.server?.close(closed));
  }

  async rotate(kid: string): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    this.key = privateKey;
    this.jwks = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] };
  }

  token(
    claims: Record<string, unknown>,
    change: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
    header: Partial<JWTHeaderParameters> = {},
  ): Promise<string> {
    const jwt = new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: this.jwks.keys[0].kid, typ: 'at+jwt', ...header })
      .setIssuer(this.issuer)
      .setAudience(AUDIENCE)
      .setSubject('someone')
      .setIssuedAt()
      .setExpirationTime('5m');
    return change(jwt).sign(this.key);
  }
}
