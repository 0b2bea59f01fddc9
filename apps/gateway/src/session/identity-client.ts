import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  tokenRevocation,
  type Configuration,
  type IDToken,
} from 'openid-client';
import type { SignInConfig } from '../gateway.config.js';

const REQUEST_TIMEOUT_S = 4;

export interface IdentityClientOptions extends SignInConfig {
  issuer: string;
  /** Where the provider sends the browser back to. */
  redirectUri: string;
}

/** What must be known again when the browser comes back. */
export interface SignInAttempt {
  state: string;
  nonce: string;
  codeVerifier: string;
}

export interface Tokens {
  accessToken: string;
  refreshToken?: string;
  idToken?: IDToken;
}

/** This gateway as a client of the identity provider: authorization code with PKCE (RFC 9700, section 2.1.1). */
export class IdentityClient {
  private discovered?: Promise<Configuration>;

  constructor(private readonly options: IdentityClientOptions) {}

  /** @param loginHint whom the provider may sign in without asking, where it allows that */
  async begin(loginHint?: string): Promise<{ url: URL; attempt: SignInAttempt }> {
    const attempt = {
      state: randomState(),
      nonce: randomNonce(),
      codeVerifier: randomPKCECodeVerifier(),
    };
    const url = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.options.redirectUri,
      scope: this.options.scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
      ...(loginHint && { login_hint: loginHint }),
    });
    return { url, attempt };
  }

  /** @param query of the address that the provider sent the browser back to */
  async finish(query: string, { state, nonce, codeVerifier }: SignInAttempt): Promise<Tokens> {
    const url = new URL(`${this.options.redirectUri}?${query}`);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier };
    const answer = await authorizationCodeGrant(await this.configuration(), url, checks);
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token,
      idToken: answer.claims(),
    };
  }

  async renew(refreshToken: string): Promise<Tokens> {
    const answer = await refreshTokenGrant(await this.configuration(), refreshToken);
    return { accessToken: answer.access_token, refreshToken: answer.refresh_token ?? refreshToken };
  }

  /** Takes the refresh token back, where the provider can. */
  async revoke(refreshToken: string): Promise<void> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().revocation_endpoint)
      await tokenRevocation(configuration, refreshToken);
  }

  /** Asked once; again only after it has failed. */
  private configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.options;
    this.discovered ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: REQUEST_TIMEOUT_S,
      execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
    }).catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }
}
