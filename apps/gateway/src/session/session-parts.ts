import type { TokenVerifier } from '../auth/token-verifier.js';
import type { GatewayConfig } from '../gateway.config.js';
import { Cookies } from './cookies.js';
import { readDemoParties, type DemoParty } from './demo-parties.js';
import { IdentityClient } from './identity-client.js';
import { SealedBox } from './sealed-box.js';
import { keptSecret } from './session-secret.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

/** What sign-in with a browser consists of; without `signIn` and `sessions` where it is not set up. */
export class SessionParts {
  constructor(
    readonly sessions?: Sessions,
    readonly signIn?: SignIn,
    readonly demoParties?: () => Promise<DemoParty[]>,
  ) {}

  static async create(
    { signIn, trials, publicUrl, oidc }: GatewayConfig,
    verifier: TokenVerifier,
  ): Promise<SessionParts> {
    if (!signIn) return new SessionParts();
    const secret = signIn.sessionSecret ?? (trials && (await keptSecret(trials.sessionSecretFile)));
    if (!secret) throw new Error('The settings let no gateway start without a secret');
    const identity = new IdentityClient({
      ...signIn,
      issuer: oidc.issuer,
      redirectUri: `${publicUrl}/auth/callback`,
    });
    const box = new SealedBox(secret);
    const cookies = new Cookies(publicUrl);
    const sessions = new Sessions(box, cookies, identity, verifier);
    return new SessionParts(
      sessions,
      new SignIn(identity, sessions, box, cookies),
      trials && (() => readDemoParties(trials.partiesFile)),
    );
  }
}
