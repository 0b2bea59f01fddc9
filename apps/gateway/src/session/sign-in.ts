import { createHash } from 'node:crypto';
import type { Role } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf } from '../http/address.js';
import type { Cookies } from './cookies.js';
import type { IdentityClient, SignInAttempt } from './identity-client.js';
import { HOME, localPath } from './return-to.js';
import type { SealedBox } from './sealed-box.js';
import type { Sessions } from './sessions.js';

/** Long enough to find a password. */
const ATTEMPT_LIFETIME_S = 600;

interface KeptAttempt extends SignInAttempt {
  role?: Role;
  returnTo?: string;
}

export interface SignInWish {
  /** The role that the person means to have. */
  role?: Role;
  /** In trials: the company to be. */
  party?: string;
  returnTo?: string;
}

/** Why a sign-in came to nothing, in a word for the page that says so. */
export class SignInFailed extends Error {
  constructor(readonly reason: 'expired' | 'refused' | 'other-role') {
    super(`Sign-in: ${reason}`);
    this.name = 'SignInFailed';
  }
}

/** The way to the identity provider and back. What has to be known again on the way back, the browser keeps encrypted. */
@Injectable()
export class SignIn {
  constructor(
    private readonly identity: IdentityClient,
    private readonly sessions: Sessions,
    private readonly box: SealedBox,
    private readonly cookies: Cookies,
  ) {}

  /** @returns where the browser must go */
  async begin(reply: FastifyReply, { role, party, returnTo }: SignInWish): Promise<string> {
    const { url, attempt } = await this.identity.begin(party);
    const name = attemptCookie(attempt.state);
    const kept: KeptAttempt = { ...attempt, role, returnTo: localPath(returnTo) };
    const sealed = await this.box.seal(kept, name, ATTEMPT_LIFETIME_S);
    reply.header('Set-Cookie', this.cookies.write(name, sealed, ATTEMPT_LIFETIME_S));
    return url.href;
  }

  /**
   * @returns where the person wanted to go
   * @throws {SignInFailed}
   */
  async finish(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { query } = addressOf(request);
    const name = attemptCookie(new URLSearchParams(query).get('state') ?? '');
    const sealed = this.cookies.read(request.headers.cookie, name);
    const kept = sealed && (await this.box.open<KeptAttempt>(sealed, name));
    if (!kept) throw new SignInFailed('expired');
    reply.header('Set-Cookie', this.cookies.clear(name));
    const tokens = await this.identity.finish(query, kept).catch((error: unknown) => {
      throw isRefusal(error) ? new SignInFailed('refused') : error;
    });
    const session = await this.sessions.open(tokens);
    if (kept.role && kept.role !== session.role) throw new SignInFailed('other-role');
    await this.sessions.keep(reply, session);
    return kept.returnTo ?? HOME[session.role];
  }
}

/** One for each attempt: two windows may sign in at once. */
const attemptCookie = (state: string) =>
  `pm_sign_in_${createHash('sha256').update(state).digest('hex').slice(0, 12)}`;

const REFUSALS = ['AuthorizationResponseError', 'ResponseBodyError', 'ClientError'];
const BROKEN = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'];

/** The provider, or the check of its answer, says no; anything else is a broken part. */
const isRefusal = (error: unknown) =>
  error instanceof Error &&
  REFUSALS.includes(error.name) &&
  !BROKEN.includes(String((error as Error & { code?: string }).code));
