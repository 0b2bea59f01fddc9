import { resolve } from 'node:path';
import { HTTP_URL, projectRoot, SettingsReader, withoutSlash } from '@app/boot';

export interface IdentityConfig {
  host: string;
  port: number;
  issuer: string;
  /** Where Swagger UI and the portal are: sign-ins return there, and pages from there may ask for tokens. */
  gatewayUrl: string;
  audience: string;
  partiesFile: string;
  keysFile: string;
}

/** Says what to do, in one line. */
export class CannotStart extends Error {}

const REFUSAL =
  'This identity provider asks for no password and is for trials only: set DEMO_IDENTITY=true to start it. ' +
  'In production set OIDC_ISSUER of the gateway to your own provider (docs/how-to/production-identity.md).';

/**
 * @throws {CannotStart} unless trials are asked for
 * @throws {InvalidSettings} naming all bad variables at once
 */
export function readIdentityConfig(env: NodeJS.ProcessEnv): IdentityConfig {
  const reader = new SettingsReader(env);
  if (!reader.flag('DEMO_IDENTITY', false)) throw new CannotStart(REFUSAL);
  const root = projectRoot();
  const port = reader.port('PORT', 3080);
  return reader.checked({
    host: reader.text('HOST', '127.0.0.1'),
    port,
    issuer: withoutSlash(reader.url('OIDC_ISSUER', `http://localhost:${port}`, HTTP_URL)),
    gatewayUrl: withoutSlash(reader.url('GATEWAY_URL', 'http://localhost:3000', HTTP_URL)),
    audience: reader.text('OIDC_AUDIENCE', 'procmetier'),
    partiesFile: resolve(root, reader.text('DEMO_PARTIES_FILE', 'tools/seed/demo-parties.json')),
    keysFile: resolve(root, reader.text('IDENTITY_KEYS_FILE', '.local/identity-keys.json')),
  });
}
