import type { Role } from '@app/contracts';
import { decodeJwt } from 'jose';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TokenVerifier } from '../auth/token-verifier.js';
import { MAX_COOKIE_BYTES, type Cookies } from './cookies.js';
import type { IdentityClient, Tokens } from './identity-client.js';
import type { SealedBox } from './sealed-box.js';
import { isMeant, SESSION_HEADER, sessionRole, type OpenSession, type Session } from './session.js';

/** After it a person signs in again, whatever the provider renews. */
const SESSION_LIFETIME_S = 12 * 3_600;
/** Smaller, and a token may expire under way to a service; larger, and it is renewed more often than needed. */
const RENEW_BEFORE_MS = 120_000;
/** Requests that left with the cookie from before a renewal still find its result. */
const RENEWED_KNOWN_MS = 60_000;

const cookieName = (role: Role) => `pm_${role}`;

/** The tokens of the provider do not fit into a cookie. */
export class SessionTooLarge extends Error {
  constructor() {
    super('The tokens of the identity provider are too large for a cookie');
    this.name = 'SessionTooLarge';
  }
}

/** Sessions of the portal: kept by the browser in encrypted cookies, by this gateway not at all. */
export class Sessions {
  private readonly renewals = new Map<string, Promise<OpenSession | undefined>>();

  constructor(
    private readonly box: SealedBox,
    private readonly cookies: Cookies,
    private readonly identity: IdentityClient,
    private readonly verifier: TokenVerifier,
  ) {}

  /** A new session after a sign-in, verified like every token. */
  async open({ accessToken, refreshToken, idToken }: Tokens): Promise<Session> {
    const { role, party, subject } = await this.verifier.verify(accessToken);
    const name = nameIn(idToken) ?? nameIn(decodeJwt(accessToken)) ?? '';
    return {
      role,
      subject,
      party: party === undefined ? null : { id: party, name },
      accessToken,
      accessExpiresAt: expiryOf(accessToken),
      ...(refreshToken && { refreshToken }),
    };
  }

  /** @throws {SessionTooLarge} */
  async keep(reply: FastifyReply, session: Session): Promise<void> {
    await this.write(reply, session, session.refreshToken ? SESSION_LIFETIME_S : lifeOf(session));
  }

  /** The session that a request names, renewed where its token nears its end. */
  async current(request: FastifyRequest, reply: FastifyReply): Promise<OpenSession | undefined> {
    const session = await this.found(request);
    if (!session) return undefined;
    if (session.accessExpiresAt - Date.now() > RENEW_BEFORE_MS) return session;
    const unrenewed = session.accessExpiresAt > Date.now() ? session : undefined;
    if (!session.refreshToken) return unrenewed;
    const renewed = await this.renew(session, session.refreshToken);
    if (!renewed) return unrenewed;
    await this.write(reply, renewed, Math.max(1, Math.floor((renewed.expiresAt - Date.now()) / 1000)));
    return renewed;
  }

  /** Ends the session that a request names, also one whose token has ended or whose cookie says nothing. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const role = sessionRole(request.headers[SESSION_HEADER]);
    const session = await this.found(request);
    if (!role || (session && !isMeant(session, request))) return;
    reply.header('Set-Cookie', this.cookies.clear(cookieName(role)));
    if (!session?.refreshToken) return;
    // Another window may have renewed it since the cookie of this one was written.
    const newest = (await this.renewals.get(session.refreshToken)) ?? session;
    // The cookie is gone either way; a provider that is away forgets the token by itself.
    await this.identity.revoke(newest.refreshToken ?? session.refreshToken).catch(() => undefined);
  }

  private async found({ headers }: FastifyRequest): Promise<OpenSession | undefined> {
    const role = sessionRole(headers[SESSION_HEADER]);
    const sealed = role && this.cookies.read(headers.cookie, cookieName(role));
    const found = sealed ? await this.box.open<Session>(sealed, cookieName(role)) : undefined;
    return found && { ...found, expiresAt: found.exp * 1000 };
  }

  private async write(reply: FastifyReply, session: Session, lifetimeS: number): Promise<void> {
    const { role, subject, party, accessToken, accessExpiresAt, refreshToken } = session;
    const content = { role, subject, party, accessToken, accessExpiresAt };
    const name = cookieName(role);
    const cookie = async (kept: object, lifeS: number) =>
      this.cookies.write(name, await this.box.seal(kept, name, lifeS), lifeS);
    const whole = await cookie({ ...content, ...(refreshToken && { refreshToken }) }, lifetimeS);
    // A session that cannot be renewed is better than none; it ends with its token.
    const fitting =
      whole.length <= MAX_COOKIE_BYTES ? whole : await cookie(content, Math.min(lifetimeS, lifeOf(session)));
    if (fitting.length > MAX_COOKIE_BYTES) throw new SessionTooLarge();
    reply.header('Set-Cookie', fitting);
  }

  /** One renewal for all requests that come with the same token: a provider may take it once only. */
  private renew(session: OpenSession, refreshToken: string): Promise<OpenSession | undefined> {
    const known = this.renewals.get(refreshToken);
    if (known) return known;
    const renewal = this.renewed(session, refreshToken);
    this.renewals.set(refreshToken, renewal);
    const forget = () => this.renewals.delete(refreshToken);
    // A provider that was away for a moment is asked again by the next request.
    void renewal.then((renewed) => (renewed ? setTimeout(forget, RENEWED_KNOWN_MS).unref() : forget()));
    return renewal;
  }

  /** @returns undefined where the provider is away or refuses: the old token then serves until it expires */
  private async renewed(session: OpenSession, refreshToken: string): Promise<OpenSession | undefined> {
    try {
      const tokens = await this.identity.renew(refreshToken);
      const { role, party } = await this.verifier.verify(tokens.accessToken);
      // A person who has got another role or company signs in again.
      if (role !== session.role || party !== session.party?.id) return undefined;
      return { ...session, ...tokens, accessExpiresAt: expiryOf(tokens.accessToken) };
    } catch {
      return undefined;
    }
  }
}

/** Seconds that the token has left; a cookie has one at least. */
const lifeOf = ({ accessExpiresAt }: Session) =>
  Math.max(1, Math.floor((accessExpiresAt - Date.now()) / 1000));

const expiryOf = (accessToken: string) => (decodeJwt(accessToken).exp ?? 0) * 1000;

/** What the company is called: a claim of ours, or the name that every provider knows. */
function nameIn(claims: Record<string, unknown> | undefined): string | undefined {
  const name = claims?.party_name ?? claims?.name;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
