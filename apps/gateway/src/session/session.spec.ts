import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { createApp } from '../create-app.js';
import { orderReads } from '@app/contracts';
import { readGatewayConfig } from '../gateway.config.js';
import { anOrder, FakeServices } from '../testing/fake-services.js';
import { TokenIssuer, type SignedIn } from '../testing/token-issuer.js';

const PARTY = '0b9c2f6e-3f0c-4d53-9f3c-5a51d8a3b6f1';
const SUPPLIER = '4f9a3c1e-6b8d-4d2a-9c47-0e2b7a51f3d6';
const BUYER = { role: 'buyer', party_id: PARTY, name: 'Gentofte Kommune' };
const ORDER = `/v1/orders/${anOrder().id}`;

let issuer: TokenIssuer;
let services: FakeServices;
let app: NestFastifyApplication;

const start = async (env: NodeJS.ProcessEnv = {}) => {
  const config = readGatewayConfig({
    OIDC_ISSUER: issuer.issuer,
    RATE_LIMIT: 'off',
    DEMO_IDENTITY: 'true',
    SESSION_SECRET: 'a secret of more than 32 characters',
    ...env,
  });
  const started = await createApp(config, services, pino({ level: 'silent' }));
  await started.init();
  return started;
};

const get = (url: string, headers: Record<string, string> = {}, gateway = app) =>
  gateway.inject({ url, headers });

const cookiesOf = (response: { headers: Record<string, unknown> }) =>
  [response.headers['set-cookie'] ?? []].flat() as string[];

/** `name=value` of the cookies that are not cleared. */
const jarOf = (cookies: string[]) =>
  cookies
    .filter((cookie) => !cookie.includes('Max-Age=0;'))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** The whole way to the provider and back. */
async function signIn(query: string, claims: SignedIn['claims'], lifetime?: string, gateway = app) {
  const left = await get(`/auth/login?${query}`, {}, gateway);
  expect(left.statusCode).toBe(302);
  const provider = new URL(String(left.headers.location));
  const asked = Object.fromEntries(provider.searchParams);
  issuer.grants.set('the-code', { claims, nonce: asked.nonce, lifetime });
  const back = `/auth/callback?code=the-code&state=${asked.state}`;
  const answer = await get(back, { cookie: jarOf(cookiesOf(left)) }, gateway);
  return { asked, answer, attempt: cookiesOf(left), back };
}

beforeAll(async () => {
  issuer = await new TokenIssuer().start();
  services = new FakeServices();
  services.on(orderReads('client').getOrder, () => ({ result: anOrder() }));
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

describe('signing in', () => {
  it('goes by code, PKCE, state and nonce, and comes back to where the person was', async () => {
    const { asked, answer } = await signIn(
      'role=buyer&party=gentofte-kommune&returnTo=%2Fbuyer%2Forders%3Fstatus%3DQUOTED',
      BUYER,
    );
    expect(asked).toMatchObject({
      client_id: 'portal',
      response_type: 'code',
      redirect_uri: 'http://localhost:3000/auth/callback',
      code_challenge_method: 'S256',
      login_hint: 'gentofte-kommune',
    });
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe('/buyer/orders?status=QUOTED');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(issuer.tokenRequests[0].get('code_verifier')).toBeTruthy();
    const [cookie] = cookiesOf(answer).filter((text) => text.startsWith('pm_buyer='));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('begins where the role begins, and nowhere else', async () => {
    const { answer } = await signIn('returnTo=%2F%2Felsewhere.example', BUYER);
    expect(answer.headers.location).toBe('/buyer');
  });

  it.each<[string, number, (state: string, cookie: string) => [string, string]]>([
    ['without the cookie of its beginning', 400, (state) => [`code=the-code&state=${state}`, '']],
    ['with another state', 400, (_state, cookie) => ['code=the-code&state=forged', cookie]],
    ['with a code that nobody gave out', 403, (state, cookie) => [`code=forged&state=${state}`, cookie]],
    ['that the provider refused', 403, (state, cookie) => [`error=access_denied&state=${state}`, cookie]],
  ])('shows a page for a return %s', async (_name, status, change) => {
    const left = await get('/auth/login?role=buyer');
    const state = new URL(String(left.headers.location)).searchParams.get('state') as string;
    const [query, cookie] = change(state, jarOf(cookiesOf(left)));
    const answer = await get(`/auth/callback?${query}`, { cookie });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(jarOf(cookiesOf(answer))).toBe('');
  });

  it('gives no session for another nonce, or another role than the one meant', async () => {
    const left = await get('/auth/login?role=buyer');
    const { state, nonce } = Object.fromEntries(new URL(String(left.headers.location)).searchParams);
    issuer.grants.set('the-code', { claims: BUYER, nonce: 'forged' });
    const cookie = jarOf(cookiesOf(left));
    const forged = await get(`/auth/callback?code=the-code&state=${state}`, { cookie });
    issuer.grants.set('the-code', { claims: { ...BUYER, role: 'supplier' }, nonce });
    const other = await get(`/auth/callback?code=the-code&state=${state}`, { cookie });
    expect([forged.statusCode, other.statusCode]).toEqual([403, 403]);
    expect(jarOf([...cookiesOf(forged), ...cookiesOf(other)])).toBe('');
  });

  it('shows a page where the provider is away', async () => {
    const alone = await start({ OIDC_ISSUER: 'http://127.0.0.1:1' });
    const answer = await get('/auth/login?role=buyer', {}, alone);
    await alone.close();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('cannot be reached');
  });

  it('is not there where it is not set up', async () => {
    const bare = await start({ DEMO_IDENTITY: 'false', SESSION_SECRET: '' });
    const answers = await Promise.all(
      ['/auth/login', '/auth/callback', '/auth/parties'].map((url) => get(url, {}, bare)),
    );
    await bare.close();
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
  });
});

describe('a session', () => {
  const sessionOf = async (claims: SignedIn['claims'] = BUYER, lifetime?: string) =>
    jarOf(cookiesOf((await signIn('', claims, lifetime)).answer));

  it('says who is signed in, and shows no token', async () => {
    const cookie = await sessionOf();
    const answer = await get('/auth/session', { cookie, 'x-portal-session': 'buyer' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      role: 'buyer',
      subject: 'someone',
      party: { id: PARTY, name: 'Gentofte Kommune' },
      expiresAt: expect.stringMatching(/Z$/),
    });
    expect(cookie).not.toContain('eyJ0eXAiOiJhdCtqd3Qi');
  });

  it('lets the portal act as the party', async () => {
    const answer = await get(ORDER, { cookie: await sessionOf(), 'x-portal-session': 'buyer' });
    expect(answer.statusCode).toBe(200);
    expect(services.asked[0].payload).toMatchObject({ party: PARTY, actor: { role: 'buyer' } });
    expect(String(answer.headers.vary)).toContain('X-Portal-Session');
  });

  it.each<[string, Record<string, string>]>([
    ['without the header, which another site cannot send', {}],
    ['with the header of another role', { 'x-portal-session': 'supplier' }],
    ['with a header that names no role', { 'x-portal-session': 'admin' }],
  ])('counts for nothing %s', async (_name, headers) => {
    const cookie = await sessionOf();
    const answers = [
      await get(ORDER, { cookie, ...headers }),
      await get('/auth/session', { cookie, ...headers }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401]);
    expect(services.asked).toHaveLength(0);
  });

  it('does not open under the name of another role', async () => {
    const cookie = (await sessionOf()).replace('pm_buyer=', 'pm_supplier=');
    const answer = await get('/auth/session', { cookie, 'x-portal-session': 'supplier' });
    expect(answer.statusCode).toBe(401);
  });

  it('stands beside one of another role', async () => {
    const supplier = { role: 'supplier', party_id: SUPPLIER, name: 'Delcomputer A/S' };
    const cookie = `${await sessionOf()}; ${await sessionOf(supplier)}`;
    const names = await Promise.all(
      ['buyer', 'supplier'].map(async (role) =>
        (await get('/auth/session', { cookie, 'x-portal-session': role })).json<unknown>(),
      ),
    );
    expect(names).toMatchObject([{ party: { name: 'Gentofte Kommune' } }, { party: { id: SUPPLIER } }]);
  });

  it('is renewed once for all requests when its token nears its end', async () => {
    const cookie = await sessionOf(BUYER, '60s');
    issuer.tokenRequests.length = 0;
    const headers = { cookie, 'x-portal-session': 'buyer' };
    const answers = await Promise.all([get(ORDER, headers), get(ORDER, headers), get(ORDER, headers)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(issuer.tokenRequests.map((form) => form.get('grant_type'))).toEqual(['refresh_token']);
    const renewed = jarOf(cookiesOf(answers[2]));
    expect(renewed).toMatch(/^pm_buyer=/);
    await get(ORDER, { ...headers, cookie: renewed });
    expect(issuer.tokenRequests).toHaveLength(1);
  });

  it('serves until its token ends where it cannot be renewed', async () => {
    const cookie = await sessionOf(BUYER, '60s');
    issuer.grants.clear();
    const answer = await get(ORDER, { cookie, 'x-portal-session': 'buyer' });
    expect(answer.statusCode).toBe(200);
    expect(cookiesOf(answer)).toEqual([]);
  });

  it('has ended when its token has, where it cannot be renewed', async () => {
    // Within the difference of clocks that a token is forgiven.
    const cookie = await sessionOf(BUYER, '-1s');
    issuer.grants.clear();
    const answer = await get('/auth/session', { cookie, 'x-portal-session': 'buyer' });
    expect(answer.statusCode).toBe(401);
  });

  it('ends at sign-out, and only of the role that is named', async () => {
    const cookie = await sessionOf();
    const signOut = (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: '/auth/logout', headers: { cookie, ...headers } });
    expect(cookiesOf(await signOut({}))).toEqual([]);
    const answer = await signOut({ 'x-portal-session': 'buyer' });
    expect(answer.statusCode).toBe(204);
    expect(cookiesOf(answer)).toEqual(['pm_buyer=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
  });

  it('gives way to a bearer token', async () => {
    const answer = await get(ORDER, {
      cookie: await sessionOf(),
      'x-portal-session': 'buyer',
      authorization: 'Bearer rubbish',
    });
    expect(answer.statusCode).toBe(401);
  });

  it('leaves out what does not fit into a cookie, or says so', async () => {
    const large = { ...BUYER, groups: 'g'.repeat(1_600) };
    expect((await sessionOf(large)).length).toBeLessThan(4_096);
    const { answer } = await signIn('', { ...BUYER, groups: 'g'.repeat(6_000) });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('too large for a cookie');
  });
});

it('lists whom one can be in a trial', async () => {
  const { items } = (await get('/auth/parties')).json<{ items: unknown[] }>();
  expect(items).toContainEqual({ slug: 'city-hospital', name: 'City Hospital', role: 'buyer' });
  expect(items).toContainEqual({ slug: 'operator', name: 'Operator', role: 'operator' });
});
