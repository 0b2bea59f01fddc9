import { InvalidSettings } from '@app/boot';
import { readGatewayConfig } from './gateway.config.js';

describe('readGatewayConfig', () => {
  it('needs no variable', () => {
    const config = readGatewayConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      oidc: {
        issuer: 'http://localhost:3080',
        audience: 'procmetier',
        tokenUrl: 'http://localhost:3080/token',
      },
      rateLimit: { perParty: 6_000 },
      trustProxy: false,
    });
    expect(config.oidc.jwksUri).toBeUndefined();
  });

  it('keeps the issuer as it writes itself: a slash at its end is one of `iss`', () => {
    const { oidc } = readGatewayConfig({ OIDC_ISSUER: 'https://tenant.example/' });
    expect(oidc).toMatchObject({
      issuer: 'https://tenant.example/',
      tokenUrl: 'https://tenant.example/token',
    });
  });

  it.each([
    ['nobody', {}, /^OIDC_ISSUER must name/],
    ['your own', { OIDC_ISSUER: 'https://idp.example' }, undefined],
    ['the one for trials', { DEMO_IDENTITY: 'true' }, undefined],
  ])('in production, with %s to sign in at: %#', (_name, env, refusal) => {
    const read = () => readGatewayConfig({ NODE_ENV: 'production', ...env });
    if (refusal) expect(read).toThrow(refusal);
    else expect(read).not.toThrow();
  });

  it('takes the nodes of a cluster, and names them where one of them is no URL', () => {
    const nodes = 'amqp://gateway:x@one:5672/v,amqp://gateway:x@two:5672/v';
    expect(readGatewayConfig({ RABBITMQ_URL: nodes }).rabbitmqUrl).toBe(nodes);
    expect(() => readGatewayConfig({ RABBITMQ_URL: `${nodes},three` })).toThrow(/RABBITMQ_URL/);
  });

  it('names every bad variable at once and shows no value', () => {
    const env = { PORT: 'secret1', RABBITMQ_URL: 'secret2', OIDC_JWKS_URI: 'secret3', RATE_LIMIT: 'secret4' };
    let error: unknown;
    try {
      readGatewayConfig(env);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(InvalidSettings);
    const { message } = error as Error;
    for (const name of Object.keys(env)) expect(message).toContain(name);
    expect(message).not.toContain('secret');
  });

  it('signs people in by itself in trials only', () => {
    expect(readGatewayConfig({}).signIn).toBeUndefined();
    const trial = readGatewayConfig({ DEMO_IDENTITY: 'true' });
    expect(trial.signIn).toEqual({ clientId: 'portal', clientSecret: 'demo', scope: 'openid profile' });
    expect(trial.trials?.sessionSecretFile).toMatch(/\.local.session-secret$/);
  });

  it.each([
    ['no secret for cookies', { PORTAL_CLIENT_SECRET: 'secret' }],
    ['one that could be guessed', { PORTAL_CLIENT_SECRET: 'secret', SESSION_SECRET: 'secret' }],
  ])('does not start in production with %s', (_name, env) => {
    expect(() => readGatewayConfig(env)).toThrow('SESSION_SECRET');
  });

  it('takes the secret for cookies without the line end of the file that it came from', () => {
    const sessionSecret = 's'.repeat(32);
    const env = { PORTAL_CLIENT_SECRET: 'secret', SESSION_SECRET: `${sessionSecret}\n` };
    expect(readGatewayConfig(env).signIn).toMatchObject({ sessionSecret });
  });

  it('switches limits off', () => {
    expect(readGatewayConfig({ RATE_LIMIT: 'off' }).rateLimit).toBeUndefined();
  });

  it.each([
    ['true', true],
    ['2', 2],
    ['10.0.0.0/8, ::1', '10.0.0.0/8, ::1'],
  ])('takes %s as trusted proxies', (text, expected) => {
    expect(readGatewayConfig({ TRUST_PROXY: text }).trustProxy).toBe(expected);
  });
});
