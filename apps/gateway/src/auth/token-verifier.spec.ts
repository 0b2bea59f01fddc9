import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
} from 'jose';
import { readGatewayConfig } from '../gateway.config.js';
import { Problem } from '../problem/problem.js';
import { AUDIENCE, TokenIssuer } from '../testing/token-issuer.js';
import { until } from '../testing/until.js';
import { KeysUnreachable, IdentityKeys } from './identity-keys.js';
import { TokenVerifier } from './token-verifier.js';

const PARTY = '0b9c2f6e-3f0c-4d53-9f3c-5a51d8a3b6f1';
const BUYER = { role: 'buyer', party_id: PARTY };

let issuer: TokenIssuer;
let verifier: TokenVerifier;
const options = () => ({ issuer: issuer.issuer, audience: AUDIENCE });

beforeAll(async () => {
  issuer = await new TokenIssuer().start();
});
afterAll(() => issuer.stop());
beforeEach(() => {
  verifier = new TokenVerifier({ ...options(), getKey: createLocalJWKSet(issuer.jwks) });
});

describe('TokenVerifier', () => {
  it('reads party, role and subject', async () => {
    await expect(verifier.verify(await issuer.token(BUYER))).resolves.toEqual({
      role: 'buyer',
      party: PARTY,
      subject: 'someone',
      expiresAt: expect.any(Number),
    });
  });

  it('knows an operator without a party', async () => {
    await expect(verifier.verify(await issuer.token({ role: 'operator' }))).resolves.toEqual({
      role: 'operator',
      subject: 'someone',
      expiresAt: expect.any(Number),
    });
  });

  it.each<[string, (jwt: SignJWT) => SignJWT]>([
    ['expired', (jwt) => jwt.setExpirationTime('-1m')],
    ['of another issuer', (jwt) => jwt.setIssuer('http://elsewhere')],
    ['for another audience', (jwt) => jwt.setAudience('elsewhere')],
    ['not valid yet', (jwt) => jwt.setNotBefore('1h')],
  ])('refuses a token that is %s with 401', async (_name, change) => {
    await expect(verifier.verify(await issuer.token(BUYER, change))).rejects.toMatchObject({
      code: 'unauthenticated',
      details: { headers: { 'WWW-Authenticate': expect.stringContaining('invalid_token') as string } },
    });
  });

  it.each([
    ['is no access token', { typ: 'logout+jwt' }],
    ['is signed with a key that nobody knows', { kid: 'other' }],
  ])('refuses a token that %s', async (_name, header) => {
    const token = await issuer.token(BUYER, undefined, header);
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it.each(['at+jwt', 'JWT', undefined])('takes the type %s', async (typ) => {
    await expect(verifier.verify(await issuer.token(BUYER, undefined, { typ }))).resolves.toBeDefined();
  });

  it('refuses a shared secret, no signature and rubbish', async () => {
    const jwt = new SignJWT(BUYER)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(issuer.issuer)
      .setAudience(AUDIENCE);
    const shared = await jwt.setSubject('someone').setExpirationTime('5m').sign(new Uint8Array(32));
    const [, payload] = (await issuer.token(BUYER)).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const token of [shared, none, 'rubbish', 'a.b.c'])
      await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it.each<[string, (publicKey: CryptoKey) => Promise<Uint8Array>]>([
    ['as text', async (key) => new TextEncoder().encode(await exportSPKI(key))],
    ['as JSON', async (key) => new TextEncoder().encode(JSON.stringify(await exportJWK(key)))],
  ])('refuses the public key %s used as a shared secret', async (_name, secretOf) => {
    const publicKey = (await importJWK({ ...issuer.jwks.keys[0], ext: true }, 'ES256')) as CryptoKey;
    const token = await new SignJWT(BUYER)
      .setProtectedHeader({ alg: 'HS256', kid: issuer.jwks.keys[0].kid, typ: 'at+jwt' })
      .setIssuer(issuer.issuer)
      .setAudience(AUDIENCE)
      .setSubject('someone')
      .setExpirationTime('5m')
      .sign(await secretOf(publicKey));
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('takes no key from the token itself', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'first' };
    const forged = new SignJWT({ ...BUYER, iss: issuer.issuer, aud: AUDIENCE, sub: 'someone' })
      .setProtectedHeader({
        alg: 'ES256',
        kid: 'first',
        jwk,
        jku: 'http://127.0.0.1:1/jwks',
        x5u: 'http://127.0.0.1:1',
      })
      .setExpirationTime('5m');
    await expect(verifier.verify(await forged.sign(privateKey))).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('forgives five seconds of clock difference and no more', async () => {
    const expired = (seconds: number) => issuer.token(BUYER, (jwt) => jwt.setExpirationTime(`-${seconds}s`));
    const early = (seconds: number) => issuer.token(BUYER, (jwt) => jwt.setNotBefore(`${seconds}s`));
    for (const token of [await expired(2), await early(3)])
      await expect(verifier.verify(token)).resolves.toBeDefined();
    for (const token of [await expired(8), await early(20)])
      await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it.each([
    ['several audiences, ours among them', (jwt: SignJWT) => jwt.setAudience(['other', AUDIENCE]), true],
    ['an audience that begins like ours', (jwt: SignJWT) => jwt.setAudience(`${AUDIENCE}-2`), false],
    [
      'an issuer that begins like ours',
      (jwt: SignJWT) => jwt.setIssuer(`${issuer.issuer}.evil.example`),
      false,
    ],
  ])('%s: %#', async (_name, change, taken) => {
    const verdict = verifier.verify(await issuer.token(BUYER, change));
    await (taken ? expect(verdict).resolves.toBeDefined() : expect(verdict).rejects.toThrow(Problem));
  });

  it.each([
    ['no role', { party_id: PARTY }],
    ['an unknown role', { role: 'admin', party_id: PARTY }],
    ['no party', { role: 'buyer' }],
    ['a party that is no UUID', { role: 'supplier', party_id: '7' }],
  ])('refuses a good token with %s with 403', async (_name, claims) => {
    await expect(verifier.verify(await issuer.token(claims))).rejects.toMatchObject({
      code: 'role-not-allowed',
    });
  });

  it('remembers a token until it expires', async () => {
    const token = await issuer.token(BUYER);
    expect(verifier.recall(token)).toBeUndefined();
    await verifier.verify(token);
    expect(verifier.recall(token)).toMatchObject({ party: PARTY });
    expect(verifier.recall(token, Date.now() + 6 * 60_000)).toBeUndefined();
  });

  it('remembers no bad token', async () => {
    const token = await issuer.token(BUYER, (jwt) => jwt.setAudience('elsewhere'));
    await expect(verifier.verify(token)).rejects.toThrow(Problem);
    expect(verifier.recall(token)).toBeUndefined();
  });

  it('remembers no token that was judged while the keys changed', async () => {
    let read = (): void => undefined;
    const slow = new Promise<void>((resolve) => (read = resolve));
    const local = createLocalJWKSet(issuer.jwks);
    const remote = new TokenVerifier({
      ...options(),
      getKey: async (header, token) => {
        await slow;
        return local(header, token);
      },
    });
    const token = await issuer.token(BUYER);
    const verdict = remote.verify(token);
    remote.forget();
    read();
    await verdict;
    expect(remote.recall(token)).toBeUndefined();
  });

  it('says 503 where the keys cannot be read', async () => {
    const away = new TokenVerifier({
      ...options(),
      getKey: () => Promise.reject(new KeysUnreachable(new Error('away'))),
    });
    await expect(away.verify(await issuer.token(BUYER))).rejects.toMatchObject({
      code: 'service-unavailable',
    });
  });
});

describe('IdentityKeys', () => {
  it('finds the keys by discovery, asks for them once and tells of a change', async () => {
    let changes = 0;
    const keys = new IdentityKeys({ issuer: issuer.issuer, onChange: () => (changes += 1) });
    const remote = new TokenVerifier({ ...options(), getKey: keys.getKey });
    const before = issuer.keyRequests;
    await remote.verify(await issuer.token(BUYER));
    await remote.verify(await issuer.token(BUYER));
    await keys.check();
    expect(issuer.keyRequests - before).toBe(1);
    expect(changes).toBe(1);
  });

  it('finds the keys of an issuer whose name ends in a slash, and takes its tokens', async () => {
    const name = `${issuer.issuer}/`;
    const { oidc } = readGatewayConfig({ OIDC_ISSUER: name });
    const keys = new IdentityKeys({ issuer: oidc.issuer, onChange: () => undefined });
    const remote = new TokenVerifier({ ...options(), issuer: oidc.issuer, getKey: keys.getKey });
    const token = await issuer.token(BUYER, (jwt) => jwt.setIssuer(name));
    await expect(remote.verify(token)).resolves.toMatchObject({ party: PARTY });
  });

  it('takes a new key while running, and forgets what the old one had signed', async () => {
    const started = Date.now();
    const clock = jest.spyOn(Date, 'now');
    const keys = new IdentityKeys({ issuer: issuer.issuer, onChange: () => remote.forget() });
    const remote = new TokenVerifier({ ...options(), getKey: keys.getKey });
    const old = await issuer.token(BUYER);
    await remote.verify(old);
    await issuer.rotate('second');
    // A provider is not asked again for every token with a key that nobody knows.
    clock.mockImplementation(() => started + 31_000);
    await expect(remote.verify(await issuer.token(BUYER))).resolves.toMatchObject({ party: PARTY });
    expect(remote.recall(old)).toBeUndefined();
    await expect(remote.verify(old)).rejects.toMatchObject({ code: 'unauthenticated' });
    clock.mockRestore();
  });

  it('looks again every ten minutes, and tells of a change once a withdrawn key counts no more', async () => {
    const clock = jest.spyOn(globalThis, 'setInterval');
    const verdicts: Promise<unknown>[] = [];
    const keys = new IdentityKeys({
      issuer: issuer.issuer,
      onChange: () => verdicts.push(remote.verify(old).catch((error: unknown) => error)),
    });
    const remote = new TokenVerifier({ ...options(), getKey: keys.getKey });
    const old = await issuer.token(BUYER);
    await keys.check();
    await issuer.rotate('third');
    await remote.verify(old);
    expect(remote.recall(old)).toMatchObject({ party: PARTY });
    const [lookAgain, everyMs] = clock.mock.lastCall as [() => void, number];
    expect(everyMs).toBe(10 * 60_000);
    lookAgain();
    await until(() => verdicts.length === 2);
    await expect(verdicts[0]).resolves.toMatchObject({ party: PARTY });
    await expect(verdicts[1]).resolves.toMatchObject({ code: 'unauthenticated' });
    clock.mockRestore();
  });

  it('is not asked for every token with a key that nobody knows', async () => {
    const keys = new IdentityKeys({ issuer: issuer.issuer, onChange: () => undefined });
    const remote = new TokenVerifier({ ...options(), getKey: keys.getKey });
    await remote.verify(await issuer.token(BUYER));
    const before = issuer.keyRequests;
    for (let times = 0; times < 20; times += 1)
      await expect(remote.verify(await issuer.token(BUYER, undefined, { kid: `${times}` }))).rejects.toThrow(
        Problem,
      );
    expect(issuer.keyRequests).toBe(before);
  });

  it('cannot be reached at a closed port', async () => {
    const keys = new IdentityKeys({ issuer: 'http://127.0.0.1:1', onChange: () => undefined });
    await expect(keys.check()).rejects.toThrow(KeysUnreachable);
    const direct = new IdentityKeys({
      issuer: issuer.issuer,
      jwksUri: 'http://127.0.0.1:1/jwks',
      onChange: () => undefined,
    });
    await expect(direct.check()).rejects.toThrow(KeysUnreachable);
  });
});
