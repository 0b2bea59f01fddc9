import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWTHeaderParameters,
} from 'jose';

export const AUDIENCE = 'procmetier';

/** An identity provider of one key, as far as the gateway sees one: discovery, keys, tokens. */
export class TokenIssuer {
  private server?: Server;
  private key: CryptoKey;
  jwks: JSONWebKeySet = { keys: [] };
  /** How often the keys were asked for. */
  keyRequests = 0;
  issuer: string;

  async start(): Promise<this> {
    await this.rotate('first');
    this.server = createServer((request, response) => {
      response.setHeader('Content-Type', 'application/json');
      if (request.url === '/jwks') this.keyRequests += 1;
      const body =
        request.url === '/jwks' ? this.jwks : { issuer: this.issuer, jwks_uri: `${this.issuer}/jwks` };
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((listening) => this.server?.listen(0, '127.0.0.1', listening));
    this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
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
