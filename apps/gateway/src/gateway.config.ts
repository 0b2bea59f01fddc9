import { join, resolve } from 'node:path';
import { AMQP_URL, HTTP_URL, projectRoot, SettingsReader, withoutSlash } from '@app/boot';

const DEFAULT_ISSUER = 'http://localhost:3080';
const MS_PER_MINUTE = 60_000;
/** A shorter one could be guessed. */
const SESSION_SECRET_LENGTH = 32;
/** The client `portal` of the identity provider for trials. */
const DEMO_CLIENT_SECRET = 'demo';

/** How people sign in with a browser. */
export interface SignInConfig {
  clientId: string;
  clientSecret: string;
  scope: string;
  /** What cookies are encrypted with; absent in trials, where one is made and kept. */
  sessionSecret?: string;
}

/** Settings for trials with the identity provider of this repository, which asks for no password. */
export interface TrialsConfig {
  partiesFile: string;
  sessionSecretFile: string;
}

export interface GatewayConfig {
  host: string;
  port: number;
  /** What callers see; the base of problem types and of Swagger UI's redirect. */
  publicUrl: string;
  rabbitmqUrl: string;
  oidc: {
    /** Exactly as the provider writes it into `iss`, even a slash at its end. */
    issuer: string;
    audience: string;
    /** Found by discovery unless given. */
    jwksUri?: string;
    /** Only shown in the OpenAPI document, for Swagger UI's Authorize. */
    authorizationUrl: string;
    tokenUrl: string;
  };
  /** Undefined where only bearer tokens are taken. */
  signIn?: SignInConfig;
  trials?: TrialsConfig;
  /** The built portal. */
  portalFolder: string;
  /** Requests a minute; undefined where limits are off. */
  rateLimit?: { windowMs: number; perParty: number; perAddress: number };
  /** Requests that this process has in hand at once before it turns more away; undefined where all are let in. */
  maxInHand?: number;
  /** What Fastify takes for `trustProxy`: false, true, a number of hops or addresses. */
  trustProxy: boolean | number | string;
}

/**
 * Reads the environment once.
 * @throws {InvalidSettings} naming all bad variables at once
 */
export function readGatewayConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const reader = new SettingsReader(env);
  const signIn = signInSettings(reader);
  const issuer = reader.url('OIDC_ISSUER', DEFAULT_ISSUER, HTTP_URL);
  // The default one is for trials: it would start, and refuse every token.
  if (env.NODE_ENV === 'production' && !signIn.trials && !reader.text('OIDC_ISSUER', ''))
    reader.faults.push('OIDC_ISSUER must name your identity provider: docs/how-to/production-identity.md');
  const issuerBase = withoutSlash(issuer);
  const host = reader.text('HOST', '127.0.0.1');
  const port = reader.port('PORT', 3000);
  return reader.checked({
    host,
    port,
    publicUrl: withoutSlash(reader.url('PUBLIC_URL', `http://localhost:${port}`, HTTP_URL)),
    rabbitmqUrl: reader.urls('RABBITMQ_URL', 'amqp://gateway:gateway@127.0.0.1:20672/procmetier', AMQP_URL),
    oidc: {
      issuer,
      audience: reader.text('OIDC_AUDIENCE', 'procmetier'),
      ...(env.OIDC_JWKS_URI && { jwksUri: reader.url('OIDC_JWKS_URI', '', HTTP_URL) }),
      authorizationUrl: reader.url('OIDC_AUTHORIZATION_URL', `${issuerBase}/auth`, HTTP_URL),
      tokenUrl: reader.url('OIDC_TOKEN_URL', `${issuerBase}/token`, HTTP_URL),
    },
    ...signIn,
    portalFolder: resolve(projectRoot(), reader.text('PORTAL_DIR', join('apps', 'portal', 'dist'))),
    maxInHand: reader.integer('MAX_REQUESTS_IN_HAND', 500, { min: 0 }) || undefined,
    trustProxy: trustProxy(reader),
    ...(reader.flag('RATE_LIMIT', true) && {
      rateLimit: {
        windowMs: MS_PER_MINUTE,
        perParty: reader.integer('RATE_LIMIT_PER_PARTY', 6_000, { min: 1 }),
        perAddress: reader.integer('RATE_LIMIT_PER_ADDRESS', 12_000, { min: 1 }),
      },
    }),
  });
}

function trustProxy(reader: SettingsReader): GatewayConfig['trustProxy'] {
  const text = reader.text('TRUST_PROXY', 'false');
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[\da-f.:/, ]+$/i.test(text)) return text;
  reader.faults.push('TRUST_PROXY must be true, false, a number of hops, or addresses separated by commas');
  return false;
}

function signInSettings(reader: SettingsReader): Pick<GatewayConfig, 'signIn' | 'trials'> {
  const trials = reader.flag('DEMO_IDENTITY', false) && {
    partiesFile: resolve(projectRoot(), reader.text('DEMO_PARTIES_FILE', 'tools/seed/demo-parties.json')),
    sessionSecretFile: join(projectRoot(), '.local', 'session-secret'),
  };
  const clientSecret = reader.text('PORTAL_CLIENT_SECRET', trials ? DEMO_CLIENT_SECRET : '');
  if (!clientSecret) return {};
  const given = reader.text('SESSION_SECRET', '');
  const isMade = trials && !given;
  const sessionSecret = isMade ? undefined : reader.secret('SESSION_SECRET', given, SESSION_SECRET_LENGTH);
  const signIn = {
    clientId: reader.text('PORTAL_CLIENT_ID', 'portal'),
    clientSecret,
    scope: reader.text('PORTAL_SCOPE', 'openid profile'),
    ...(sessionSecret && { sessionSecret }),
  };
  return { signIn, ...(trials && { trials }) };
}
