import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

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

/** @throws {CannotStart} unless trials are asked for, or naming every bad variable, never its value */
export function readIdentityConfig(env: NodeJS.ProcessEnv, start = import.meta.dirname): IdentityConfig {
  if (env.DEMO_IDENTITY !== 'true') throw new CannotStart(REFUSAL);
  const root = projectRoot(start);
  const port = Number(env.PORT || 3080);
  const issuer = env.OIDC_ISSUER || `http://localhost:${port}`;
  const gatewayUrl = env.GATEWAY_URL || 'http://localhost:3000';
  const faults = [
    !(Number.isInteger(port) && port >= 0 && port <= 65_535) && 'PORT must be a whole number up to 65535',
    !isWebUrl(issuer) && 'OIDC_ISSUER must be a URL that begins with http:// or https://',
    !isWebUrl(gatewayUrl) && 'GATEWAY_URL must be a URL that begins with http:// or https://',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new CannotStart(`The identity provider cannot start: ${faults.join('; ')}`);
  return {
    host: env.HOST || '127.0.0.1',
    port,
    issuer: withoutSlash(issuer),
    gatewayUrl: withoutSlash(gatewayUrl),
    audience: env.OIDC_AUDIENCE || 'procmetier',
    partiesFile: resolve(root, env.DEMO_PARTIES_FILE || 'tools/seed/demo-parties.json'),
    keysFile: resolve(root, env.IDENTITY_KEYS_FILE || '.local/identity-keys.json'),
  };
}

const isWebUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const withoutSlash = (url: string) => url.replace(/\/$/, '');

/** The nearest folder with a package.json above the code, built or not. */
function projectRoot(start: string): string {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package.json'))) return folder;
  return process.cwd();
}
