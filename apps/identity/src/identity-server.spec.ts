import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { readIdentityConfig, type IdentityConfig } from './identity.config.js';
import { createIdentityServer } from './identity-server.js';

const BUYER = {
  slug: 'gentofte-kommune',
  id: 'f0c1f6a2-d2fc-5674-a824-e68981f4ac7c',
  name: 'Gentofte <Kommune>',
  role: 'buyer',
};
const GATEWAY = 'http://localhost:3000';

let folder: string;
let config: IdentityConfig;
let server: Server;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function start(): Promise<void> {
  server = await createIdentityServer(config);
  server.listen(config.port, config.host);
  await once(server, 'listening');
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

const askToken = (client: string, secret: string, origin = GATEWAY) =>
  fetch(`${config.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`, origin },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });

const claimsOf = async (token: string) => {
  const keys = createRemoteJWKSet(new URL(`${config.issuer}/jwks`));
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer: config.issuer,
    audience: 'procmetier',
  });
  return { ...payload, typ: protectedHeader.typ };
};

const tokenOf = async (response: Response) =>
  ((await response.json()) as { access_token: string }).access_token;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  const partiesFile = join(folder, 'parties.json');
  await writeFile(partiesFile, JSON.stringify([BUYER]));
  const port = await freePort();
  const env = { DEMO_IDENTITY: 'true', PORT: String(port), OIDC_ISSUER: `http://127.0.0.1:${port}` };
  config = {
    ...readIdentityConfig(env),
    partiesFile,
    keysFile: join(folder, 'deep', 'keys.json'),
  };
  await start();
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

describe('the identity provider for trials', () => {
  it('gives a company an access token with its party and role', async () => {
    const claims = await claimsOf(await tokenOf(await askToken(BUYER.slug, 'demo')));
    expect(claims).toMatchObject({ typ: 'at+jwt', sub: BUYER.slug, party_id: BUYER.id, role: 'buyer' });
  });

  it('gives the operator one without a party', async () => {
    const claims = await claimsOf(await tokenOf(await askToken('operator', 'demo')));
    expect(claims).toMatchObject({ role: 'operator' });
    expect(claims).not.toHaveProperty('party_id');
  });

  it.each([
    ['a wrong secret', BUYER.slug, 'wrong'],
    ['an unknown client', 'nobody', 'demo'],
  ])('refuses %s', async (_name, client, secret) => {
    expect((await askToken(client, secret)).status).toBe(401);
  });

  it('lets pages of the gateway ask for tokens, and no others', async () => {
    const allowed = await askToken(BUYER.slug, 'demo');
    expect(allowed.headers.get('access-control-allow-origin')).toBe(GATEWAY);
    const foreign = await askToken(BUYER.slug, 'demo', 'http://elsewhere');
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('shows a card for each account and signs in by it', async () => {
    const query = new URLSearchParams({
      client_id: 'portal',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: `${GATEWAY}/auth/callback`,
      state: 'kept',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    });
    const asked = await fetch(`${config.issuer}/auth?${query.toString()}`, { redirect: 'manual' });
    const cookie = cookiesOf(asked);
    const page = new URL(asked.headers.get('location') as string, config.issuer);
    const html = await (await fetch(page, { headers: { cookie } })).text();
    expect(html).toContain('Gentofte &#60;Kommune&#62;');
    expect(html).toContain('value="operator"');
    const chosen = await fetch(page, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ account: BUYER.slug }),
    });
    expect(chosen.status).toBe(303);
    const resumed = await fetch(chosen.headers.get('location') as string, {
      redirect: 'manual',
      headers: { cookie },
    });
    const back = new URL(resumed.headers.get('location') as string);
    expect(back.origin + back.pathname).toBe(`${GATEWAY}/auth/callback`);
    expect(back.searchParams.get('code')).toBeTruthy();
    expect(back.searchParams.get('state')).toBe('kept');
  });

  it('signs in whom the portal names without a page, and renews the tokens', async () => {
    const query = new URLSearchParams({
      client_id: 'portal',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: `${GATEWAY}/auth/callback`,
      login_hint: BUYER.slug,
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    });
    const follow = (url: string, cookie = '') => fetch(url, { redirect: 'manual', headers: { cookie } });
    const asked = await follow(`${config.issuer}/auth?${query.toString()}`);
    const cookie = cookiesOf(asked);
    const page = new URL(asked.headers.get('location') as string, config.issuer);
    const resumed = await follow((await follow(page.href, cookie)).headers.get('location') as string, cookie);
    const back = new URL(resumed.headers.get('location') as string);
    const exchange = (form: Record<string, string>) =>
      fetch(`${config.issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from('portal:demo').toString('base64')}` },
        body: new URLSearchParams(form),
      }).then((response) => response.json() as Promise<Record<string, string>>);
    const tokens = await exchange({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: `${GATEWAY}/auth/callback`,
      code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    });
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: BUYER.slug, party_name: BUYER.name });
    const renewed = await exchange({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    await expect(claimsOf(renewed.access_token)).resolves.toMatchObject({
      sub: BUYER.slug,
      party_id: BUYER.id,
      role: 'buyer',
    });
  });

  it('says so where a sign-in is too old', async () => {
    expect((await fetch(`${config.issuer}/interaction/unknown`)).status).toBe(400);
  });

  it('keeps its keys, for its owner only: tokens outlive a restart', async () => {
    const token = await tokenOf(await askToken(BUYER.slug, 'demo'));
    await stop();
    await start();
    await expect(claimsOf(token)).resolves.toMatchObject({ sub: BUYER.slug });
    expect((await stat(config.keysFile)).mode & 0o777).toBe(0o600);
  });
});

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
