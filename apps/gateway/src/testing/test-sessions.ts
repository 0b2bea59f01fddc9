import { orderReadPatterns } from '@app/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { anOrder, FakeServices } from './fake-services.js';
import { startGateway } from './start-gateway.js';
import { PARTY } from './test-gateway.js';
import { TokenIssuer, type SignedIn } from './token-issuer.js';

/** Who signs in unless said otherwise. */
export const BUYER = { role: 'buyer', party_id: PARTY, name: 'Gentofte Kommune' };

export const cookiesOf = (response: { headers: Record<string, unknown> }) =>
  [response.headers['set-cookie'] ?? []].flat() as string[];

/** `name=value` of the cookies that are not cleared. */
export const jarOf = (cookies: string[]) =>
  cookies
    .filter((cookie) => !cookie.includes('Max-Age=0;'))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** A gateway for one test file with the portal's sign-in, and browsers that use it. */
export function testSessions() {
  const services = new FakeServices();
  let issuer: TokenIssuer;
  let app: NestFastifyApplication;

  const start = (env: NodeJS.ProcessEnv = {}) =>
    startGateway({
      services,
      env: {
        OIDC_ISSUER: issuer.issuer,
        DEMO_IDENTITY: 'true',
        SESSION_SECRET: 'a secret of more than 32 characters',
        ...env,
      },
    });

  beforeAll(async () => {
    issuer = await new TokenIssuer().start();
    services.on(orderReadPatterns('client').getOrder, () => ({ result: anOrder() }));
    app = await start();
  });
  afterAll(async () => {
    await app.close();
    await issuer.stop();
  });
  beforeEach(() => {
    services.asked.length = 0;
    issuer.tokenRequests.length = 0;
  });

  const get = (url: string, headers: Record<string, string> = {}, gateway = app) =>
    gateway.inject({ url, headers });

  /** The whole way to the provider and back. */
  async function signIn(query: string, claims: SignedIn['claims'], lifetime?: string) {
    const left = await get(`/auth/login?${query}`);
    expect(left.statusCode).toBe(302);
    const provider = new URL(String(left.headers.location));
    const asked = Object.fromEntries(provider.searchParams);
    issuer.grants.set('the-code', { claims, nonce: asked.nonce, lifetime });
    const back = `/auth/callback?code=the-code&state=${asked.state}`;
    const answer = await get(back, { cookie: jarOf(cookiesOf(left)) });
    return { asked, answer };
  }

  return {
    services,
    start,
    get,
    signIn,
    get issuer() {
      return issuer;
    },
    get app() {
      return app;
    },
  };
}
