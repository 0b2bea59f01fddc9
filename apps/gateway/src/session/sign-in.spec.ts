import { BUYER, cookiesOf, jarOf, testSessions } from '../testing/test-sessions.js';

const gateway = testSessions();
const { start, get, signIn } = gateway;

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
    expect(gateway.issuer.tokenRequests[0].get('code_verifier')).toBeTruthy();
    const [cookie] = cookiesOf(answer).filter((text) => text.startsWith('pm_buyer='));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const cleared = cookiesOf(answer).filter((text) => text.includes('Max-Age=0;'));
    expect(cleared).toEqual([expect.stringMatching(/^pm_sign_in_/)]);
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
    gateway.issuer.grants.set('the-code', { claims: BUYER, nonce: 'forged' });
    const cookie = jarOf(cookiesOf(left));
    const forged = await get(`/auth/callback?code=the-code&state=${state}`, { cookie });
    gateway.issuer.grants.set('the-code', { claims: { ...BUYER, role: 'supplier' }, nonce });
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

  it('goes again once a provider that was away is back', async () => {
    const fresh = await start();
    gateway.issuer.isBroken = true;
    const away = await get('/auth/login?role=buyer', {}, fresh);
    gateway.issuer.isBroken = false;
    const back = await get('/auth/login?role=buyer', {}, fresh);
    await fresh.close();
    expect([away.statusCode, back.statusCode]).toEqual([503, 302]);
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

it('lists whom one can be in a trial', async () => {
  const { items } = (await get('/auth/parties')).json<{ items: unknown[] }>();
  expect(items).toContainEqual({ slug: 'city-hospital', name: 'City Hospital', role: 'buyer' });
  expect(items).toContainEqual({ slug: 'operator', name: 'Operator', role: 'operator' });
});
