import { ORDER as ORDER_ID, PARTY, SUPPLIER } from '../testing/test-gateway.js';
import { BUYER, cookiesOf, jarOf, testSessions } from '../testing/test-sessions.js';
import type { SignedIn } from '../testing/token-issuer.js';

const ORDER = `/v1/orders/${ORDER_ID}`;

const gateway = testSessions();
const { services, get, signIn } = gateway;

/** Seconds that the cookies of an answer are kept. */
const lifetimesOf = (answer: { headers: Record<string, unknown> }) =>
  cookiesOf(answer).map((cookie) => Number(/Max-Age=(\d+)/.exec(cookie)?.[1]));

describe('a session', () => {
  beforeEach(() => (gateway.issuer.refreshTokenLength = 0));

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

  it.each<[string, string, number]>([
    ['lets the page act that was loaded for this person', `someone ${PARTY}`, 200],
    ['lets no page act that was loaded for another company', `someone ${SUPPLIER}`, 401],
    ['lets no page act that was loaded for a colleague', `somebody else ${PARTY}`, 401],
  ])('%s', async (_name, identity, expected) => {
    const answer = await get(ORDER, {
      cookie: await sessionOf(),
      'x-portal-session': 'buyer',
      'x-portal-identity': encodeURIComponent(identity),
    });
    expect(answer.statusCode).toBe(expected);
    expect(services.asked).toHaveLength(expected === 200 ? 1 : 0);
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
    gateway.issuer.tokenRequests.length = 0;
    const headers = { cookie, 'x-portal-session': 'buyer' };
    const answers = await Promise.all([get(ORDER, headers), get(ORDER, headers), get(ORDER, headers)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(gateway.issuer.tokenRequests.map((form) => form.get('grant_type'))).toEqual(['refresh_token']);
    const renewed = jarOf(cookiesOf(answers[2]));
    expect(renewed).toMatch(/^pm_buyer=/);
    // It ends twelve hours after the sign-in, however often it is renewed.
    expect(lifetimesOf(answers[2])).toEqual([expect.closeTo(12 * 3_600, -2)]);
    await get(ORDER, { ...headers, cookie: renewed });
    expect(gateway.issuer.tokenRequests).toHaveLength(1);
  });

  it('is renewed again where the provider keeps its refresh token', async () => {
    const cookie = await sessionOf(BUYER, '60s');
    gateway.issuer.keepsRefreshTokens = true;
    for (const grant of gateway.issuer.grants.values()) grant.lifetime = '60s';
    const first = await get(ORDER, { cookie, 'x-portal-session': 'buyer' });
    const again = await get(ORDER, { cookie: jarOf(cookiesOf(first)), 'x-portal-session': 'buyer' });
    gateway.issuer.keepsRefreshTokens = false;
    expect([jarOf(cookiesOf(first)), jarOf(cookiesOf(again))]).toEqual([
      expect.stringMatching(/^pm_buyer=/),
      expect.stringMatching(/^pm_buyer=/),
    ]);
  });

  it.each([
    ['another role', { role: 'supplier' }],
    ['another company', { party_id: SUPPLIER }],
  ])('is not renewed for a person who has got %s', async (_name, changed) => {
    const cookie = await sessionOf(BUYER, '60s');
    for (const grant of gateway.issuer.grants.values()) grant.claims = { ...BUYER, ...changed };
    const answer = await get(ORDER, { cookie, 'x-portal-session': 'buyer' });
    expect(services.asked[0].payload).toMatchObject({ party: PARTY, actor: { role: 'buyer' } });
    expect(cookiesOf(answer)).toEqual([]);
  });

  it('serves until its token ends where it cannot be renewed', async () => {
    const cookie = await sessionOf(BUYER, '60s');
    gateway.issuer.grants.clear();
    const answer = await get(ORDER, { cookie, 'x-portal-session': 'buyer' });
    expect(answer.statusCode).toBe(200);
    expect(cookiesOf(answer)).toEqual([]);
  });

  it('has ended when its token has, where it cannot be renewed', async () => {
    // Within the difference of clocks that a token is forgiven.
    const cookie = await sessionOf(BUYER, '-1s');
    gateway.issuer.grants.clear();
    const answer = await get('/auth/session', { cookie, 'x-portal-session': 'buyer' });
    expect(answer.statusCode).toBe(401);
  });

  it('goes on as soon as a provider that was away is back', async () => {
    const cookie = await sessionOf(BUYER, '-1s');
    const headers = { cookie, 'x-portal-session': 'buyer' };
    const grants = [...gateway.issuer.grants];
    gateway.issuer.grants.clear();
    expect((await get('/auth/session', headers)).statusCode).toBe(401);
    for (const [token, signedIn] of grants) gateway.issuer.grants.set(token, signedIn);
    expect((await get('/auth/session', headers)).statusCode).toBe(200);
  });

  it('has ended when its token has, where there was no room for what renews it', async () => {
    gateway.issuer.refreshTokenLength = 3_000;
    const cookie = await sessionOf(BUYER, '-1s');
    const answer = await get('/auth/session', { cookie, 'x-portal-session': 'buyer' });
    expect(answer.statusCode).toBe(401);
  });

  it('ends at sign-out with the provider’s, and only of the role that is named', async () => {
    gateway.issuer.grants.clear();
    const cookie = await sessionOf();
    const signOut = (headers: Record<string, string>) =>
      gateway.app.inject({ method: 'POST', url: '/auth/logout', headers: { cookie, ...headers } });
    expect(cookiesOf(await signOut({}))).toEqual([]);
    expect(gateway.issuer.grants.size).toBe(1);
    const answer = await signOut({ 'x-portal-session': 'buyer' });
    expect(answer.statusCode).toBe(204);
    expect(cookiesOf(answer)).toEqual(['pm_buyer=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect(gateway.issuer.grants.size).toBe(0);
    const refused = await signOut({ 'x-portal-session': 'buyer' });
    expect([refused.statusCode, jarOf(cookiesOf(refused))]).toEqual([204, '']);
  });

  it.each([
    ['is ended though its token has ended and cannot be renewed', {}, 1],
    ['is left as it is by a page of somebody else', { 'x-portal-identity': `else%20${PARTY}` }, 0],
  ])('at sign-out %s', async (_name, headers, ended) => {
    gateway.issuer.grants.clear();
    const cookie = await sessionOf(BUYER, '-1s');
    gateway.issuer.refusesTokens = true;
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/auth/logout',
      headers: { cookie, 'x-portal-session': 'buyer', ...headers },
    });
    gateway.issuer.refusesTokens = false;
    expect([answer.statusCode, cookiesOf(answer).length]).toEqual([204, ended]);
    expect(gateway.issuer.grants.size).toBe(1 - ended);
  });

  it('whose cookie nobody can read any more is cleared at sign-out', async () => {
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/auth/logout',
      headers: { cookie: 'pm_buyer=of-an-older-secret', 'x-portal-session': 'buyer' },
    });
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
    gateway.issuer.refreshTokenLength = 3_000;
    const [cookie] = cookiesOf((await signIn('', BUYER)).answer).filter((text) =>
      text.startsWith('pm_buyer='),
    );
    expect(cookie.length).toBeLessThan(4_096);
    // It cannot be renewed: it ends with its token of an hour.
    expect(lifetimesOf({ headers: { 'set-cookie': cookie } })[0]).toBeLessThanOrEqual(3_600);
    const { answer } = await signIn('', { ...BUYER, groups: 'g'.repeat(6_000) });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('too large for a cookie');
  });
});
