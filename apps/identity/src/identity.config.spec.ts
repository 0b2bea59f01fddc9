import { InvalidSettings } from '@app/boot';
import { readIdentityConfig as read } from './identity.config.js';

describe('readIdentityConfig', () => {
  it.each([{}, { DEMO_IDENTITY: 'yes' }, { DEMO_IDENTITY: 'false' }])('refuses to start with %p', (env) => {
    expect(() => read(env)).toThrow(/DEMO_IDENTITY=true.*OIDC_ISSUER/);
  });

  it('needs nothing else, and listens on loopback', () => {
    expect(read({ DEMO_IDENTITY: 'true' })).toMatchObject({
      host: '127.0.0.1',
      port: 3080,
      issuer: 'http://localhost:3080',
      audience: 'procmetier',
      partiesFile: expect.stringMatching(/tools\/seed\/demo-parties\.json$/) as string,
      keysFile: expect.stringMatching(/\.local\/identity-keys\.json$/) as string,
    });
  });

  it('takes every way to say yes', () => {
    expect(read({ DEMO_IDENTITY: 'on' }).port).toBe(3080);
  });

  it('names every bad variable at once', () => {
    const env = { DEMO_IDENTITY: 'true', PORT: '70000', GATEWAY_URL: 'secret' };
    expect(() => read(env)).toThrow(InvalidSettings);
    expect(() => read(env)).toThrow(/^(?!.*secret).*PORT.*GATEWAY_URL/);
  });
});
