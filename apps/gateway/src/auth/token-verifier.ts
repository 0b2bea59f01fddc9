import { ROLES, type Role } from '@app/contracts';
import { isUUID } from 'class-validator';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Problem } from '../problem/problem.js';
import type { Caller } from './caller.js';
import { KeysUnreachable } from './identity-keys.js';

/** Asymmetric only: with a shared secret every verifier could sign. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** RFC 9068 asks for `at+jwt`; many providers write `JWT` or nothing. */
const TOKEN_TYPES = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
const CLOCK_TOLERANCE_S = 5;
/** About 10 MB of tokens; beyond it the oldest is verified again. */
const REMEMBERED_TOKENS = 10_000;

export interface TokenVerifierOptions {
  issuer: string;
  audience: string;
  getKey: JWTVerifyGetKey;
}

/** Checks access tokens and remembers the good ones until they expire: a signature costs about 0.1 ms. */
export class TokenVerifier {
  private remembered = new Map<string, Caller>();

  constructor(private readonly options: TokenVerifierOptions) {}

  /** @returns the caller at once where the token was verified before */
  recall(token: string, nowMs = Date.now()): Caller | undefined {
    const known = this.remembered.get(token);
    if (known && known.expiresAt > nowMs) return known;
    if (known) this.remembered.delete(token);
    return undefined;
  }

  /**
   * The keys have changed: tokens that the old ones had signed are judged again, and one that is just being judged is
   * not remembered.
   */
  forget(): void {
    this.remembered = new Map();
  }

  /** @throws {Problem} 401 for a bad token, 403 for one without role or party, 503 where the keys are away */
  async verify(token: string): Promise<Caller> {
    const { remembered } = this;
    const payload = await this.payloadOf(token);
    const caller = callerFrom(payload);
    if (remembered.size >= REMEMBERED_TOKENS) remembered.delete(remembered.keys().next().value as string);
    remembered.set(token, caller);
    return caller;
  }

  private async payloadOf(token: string): Promise<JWTPayload> {
    const { issuer, audience, getKey } = this.options;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, getKey, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp', 'sub'],
      });
      if (TOKEN_TYPES.includes(protectedHeader.typ?.toLowerCase())) return payload;
      throw unauthenticated('The token is not an access token');
    } catch (error) {
      if (error instanceof KeysUnreachable)
        throw new Problem('service-unavailable', {
          detail: `${error.message}; the request was not accepted`,
        });
      if (error instanceof errors.JWTExpired) throw unauthenticated('The token has expired');
      if (error instanceof errors.JOSEError) throw unauthenticated('The token is not valid here');
      throw error;
    }
  }
}

function callerFrom({ sub, exp, role, party_id: party }: JWTPayload): Caller {
  const known = { subject: sub as string, expiresAt: (exp as number) * 1000 };
  if (!ROLES.some((known) => known === role))
    throw new Problem('role-not-allowed', { detail: 'The token names no role: claim "role"' });
  if (role === 'operator') return { role, ...known };
  if (!isUUID(party))
    throw new Problem('role-not-allowed', { detail: 'The token names no party: claim "party_id", a UUID' });
  return { role: role as Role, party: (party as string).toLowerCase(), ...known };
}

/** 401 with the challenge of RFC 6750; no error code where no token was given. */
export function unauthenticated(detail: string, tokenGiven = true): Problem {
  const challenge = tokenGiven
    ? `Bearer realm="procmetier", error="invalid_token", error_description="${detail}"`
    : 'Bearer realm="procmetier"';
  return new Problem('unauthenticated', { detail, headers: { 'WWW-Authenticate': challenge } });
}
