import { join } from 'node:path';
import { checkoutFolder } from '../infra/places.js';
import { requireFreePort } from '../infra/ports.js';
import {
  brokerUrl,
  readAll,
  serviceDatabaseUrl,
  type AppUser,
  type InfraSettings,
} from '../infra/settings.js';

/** An app as `npm start` runs it. */
export interface AppDescription {
  name: AppUser | 'identity';
  /** What node is given. */
  args: string[];
  env: Record<string, string>;
  /** Answers 200 once the app can do its work. */
  readyUrl: string;
}

export interface Addresses {
  gateway: string;
  identity: string;
}

/** The setting that moves each app's port, with its default. */
const PORTS = {
  gateway: ['GATEWAY_PORT', 3000],
  identity: ['IDENTITY_PORT', 3080],
  'client-service': ['CLIENT_SERVICE_PORT', 3001],
  'supplier-service': ['SUPPLIER_SERVICE_PORT', 3002],
} as const;

function portOf(app: AppDescription['name'], env: NodeJS.ProcessEnv = process.env): number {
  const [variable, fallback] = PORTS[app];
  return readAll(env, (reader) => reader.port(variable, fallback, 1));
}

// localhost and not 127.0.0.1: cookies of a sign-in belong to a name.
export const addresses = (): Addresses => ({
  gateway: `http://localhost:${portOf('gateway')}`,
  identity: `http://localhost:${portOf('identity')}`,
});

/**
 * Services first: a gateway without them only says that they are away.
 * @throws {InfraError} a port that is no port
 */
export function describeApps(settings: InfraSettings): AppDescription[] {
  const broker = (user: AppUser) =>
    brokerUrl(settings.rabbitMqAdminUrl, settings.vhost, user, settings.brokerPasswords[user]);
  const database = (service: keyof InfraSettings['databases']) =>
    serviceDatabaseUrl(settings.databases[service].adminUrl, settings.databases[service]);
  const { gateway, identity } = addresses();
  return [
    app('client-service', {
      RABBITMQ_URL: broker('client-service'),
      CLIENT_DATABASE_URL: database('client-service'),
      WEBHOOKS_ALLOW_LOOPBACK: 'true',
    }),
    app('supplier-service', {
      RABBITMQ_URL: broker('supplier-service'),
      SUPPLIER_DATABASE_URL: database('supplier-service'),
      WEBHOOKS_ALLOW_LOOPBACK: 'true',
    }),
    app(
      'identity',
      { DEMO_IDENTITY: 'true', OIDC_ISSUER: identity, GATEWAY_URL: gateway },
      '/.well-known/openid-configuration',
    ),
    app('gateway', {
      RABBITMQ_URL: broker('gateway'),
      OIDC_ISSUER: identity,
      PUBLIC_URL: gateway,
      DEMO_IDENTITY: 'true',
    }),
  ];
}

/**
 * Whatever else listens there would be taken for the app that is to start.
 * @throws {InfraError} a port is taken; names the setting that moves it
 */
export async function requireFreePorts(apps: readonly AppDescription[]): Promise<void> {
  for (const { name, env } of apps) await requireFreePort(Number(env.PORT), name, PORTS[name][0]);
}

/** Straight from its sources: `npm run infra` builds nothing. */
export function identityFromSources(settings: InfraSettings): AppDescription[] {
  const main = join(checkoutFolder(), 'apps/identity/src/main.ts');
  return describeApps(settings)
    .filter(({ name }) => name === 'identity')
    .map((identity) => ({ ...identity, args: ['--import', '@oxc-node/core/register', main] }));
}

function app(
  name: AppDescription['name'],
  env: Record<string, string>,
  ready = '/health/ready',
): AppDescription {
  const port = portOf(name);
  return {
    name,
    args: [join(checkoutFolder(), 'dist/apps', name, 'src/main.js')],
    env: { ...env, PORT: String(port) },
    readyUrl: `http://localhost:${port}${ready}`,
  };
}
