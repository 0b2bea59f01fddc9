const DEFAULT_ISSUER = 'http://localhost:3080';
const MS_PER_MINUTE = 60_000;

export interface GatewayConfig {
  host: string;
  port: number;
  /** What callers see; the base of problem types and of Swagger UI's redirect. */
  publicUrl: string;
  rabbitmqUrl: string;
  oidc: {
    issuer: string;
    audience: string;
    /** Found by discovery unless given. */
    jwksUri?: string;
    /** Only shown in the OpenAPI document, for Swagger UI's Authorize. */
    authorizationUrl: string;
    tokenUrl: string;
  };
  /** Requests a minute; undefined where limits are off. */
  rateLimit?: { windowMs: number; perParty: number; perAddress: number };
  /** What Fastify takes for `trustProxy`: false, true, a number of hops or addresses. */
  trustProxy: boolean | number | string;
}

/** Every bad variable by name and what it should be; never its value, which may be a secret. */
export class InvalidSettings extends Error {
  constructor(readonly faults: string[]) {
    super(`The gateway cannot start: ${faults.join('; ')}`);
    this.name = 'InvalidSettings';
  }
}

/**
 * Reads the environment once.
 * @throws {InvalidSettings} naming all bad variables at once
 */
export function readGatewayConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const reader = new SettingsReader(env);
  const issuer = reader.url('OIDC_ISSUER', DEFAULT_ISSUER, ['http:', 'https:']).replace(/\/$/, '');
  const host = reader.text('HOST', '127.0.0.1');
  const port = reader.integer('PORT', 3000, { min: 0, max: 65_535 });
  const config: GatewayConfig = {
    host,
    port,
    publicUrl: reader.url('PUBLIC_URL', `http://localhost:${port}`, ['http:', 'https:']).replace(/\/$/, ''),
    rabbitmqUrl: reader.url('RABBITMQ_URL', 'amqp://gateway:gateway@127.0.0.1:20672/procmetier', [
      'amqp:',
      'amqps:',
    ]),
    oidc: {
      issuer,
      audience: reader.text('OIDC_AUDIENCE', 'procmetier'),
      ...(env.OIDC_JWKS_URI && { jwksUri: reader.url('OIDC_JWKS_URI', '', ['http:', 'https:']) }),
      authorizationUrl: reader.url('OIDC_AUTHORIZATION_URL', `${issuer}/auth`, ['http:', 'https:']),
      tokenUrl: reader.url('OIDC_TOKEN_URL', `${issuer}/token`, ['http:', 'https:']),
    },
    trustProxy: reader.trustProxy('TRUST_PROXY'),
    ...(reader.flag('RATE_LIMIT', true) && {
      rateLimit: {
        windowMs: MS_PER_MINUTE,
        perParty: reader.integer('RATE_LIMIT_PER_PARTY', 6_000, { min: 1 }),
        perAddress: reader.integer('RATE_LIMIT_PER_ADDRESS', 12_000, { min: 1 }),
      },
    }),
  };
  if (reader.faults.length > 0) throw new InvalidSettings(reader.faults);
  return config;
}

class SettingsReader {
  readonly faults: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  text(name: string, fallback: string): string {
    return this.env[name]?.trim() || fallback;
  }

  integer(
    name: string,
    fallback: number,
    { min, max = Number.MAX_SAFE_INTEGER }: { min: number; max?: number },
  ) {
    const value = Number(this.text(name, String(fallback)));
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    this.faults.push(
      `${name} must be a whole number from ${min}${max < Number.MAX_SAFE_INTEGER ? ` to ${max}` : ''}`,
    );
    return fallback;
  }

  url(name: string, fallback: string, protocols: string[]): string {
    const text = this.text(name, fallback);
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    this.faults.push(`${name} must be a URL that begins with ${protocols.join(' or ')}//`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const text = this.text(name, String(fallback)).toLowerCase();
    if (['true', 'on', 'false', 'off'].includes(text)) return text === 'true' || text === 'on';
    this.faults.push(`${name} must be on or off`);
    return fallback;
  }

  trustProxy(name: string): boolean | number | string {
    const text = this.text(name, 'false');
    if (text === 'true' || text === 'false') return text === 'true';
    if (/^\d+$/.test(text)) return Number(text);
    if (/^[\da-f.:/, ]+$/i.test(text)) return text;
    this.faults.push(`${name} must be true, false, a number of hops, or addresses separated by commas`);
    return false;
  }
}
