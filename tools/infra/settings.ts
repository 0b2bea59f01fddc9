import { MOST_INBOX_PARTITIONS, VHOST } from '@app/contracts';
import type { ServiceName } from '@app/contracts';
import { InfraError } from './infra-error.js';

/** Outside the range that systems hand out to clients, so that nothing takes them by chance. */
const DEFAULT_PORTS = {
  postgres: 20432,
  rabbitmq: 20672,
  management: 20673,
  distribution: 20674,
  epmd: 20369,
};

export type Ports = typeof DEFAULT_PORTS;

/** The environment variable that moves each port; also named by the message about a port that is taken. */
export const PORT_VARIABLES: Record<keyof Ports, string> = {
  postgres: 'POSTGRES_PORT',
  rabbitmq: 'RABBITMQ_PORT',
  management: 'RABBITMQ_MANAGEMENT_PORT',
  distribution: 'RABBITMQ_DISTRIBUTION_PORT',
  epmd: 'RABBITMQ_EPMD_PORT',
};

const POSTGRES_URL = ['postgresql:', 'postgres:'];
const AMQP_URL = ['amqp:', 'amqps:'];
const HTTP_URL = ['http:', 'https:'];

/** Superuser of the embedded PostgreSQL and administrator of the embedded RabbitMQ. */
export const ADMIN = 'procmetier';

export type AppUser = 'gateway' | ServiceName;

/** What belongs to a service in PostgreSQL. */
export interface ServiceDatabase {
  database: string;
  /** Owns the tables and migrates; may not sign in, an administrator takes it with SET ROLE. */
  owner: string;
  /** The service signs in as this one. */
  role: string;
  password: string;
}

export interface InfraSettings {
  ports: Ports;
  /** Set where a server was given, so that none is started. */
  givenPostgres: boolean;
  givenRabbitMq: boolean;
  postgresAdminUrl: string;
  rabbitMqAdminUrl: string;
  rabbitMqManagementUrl: string;
  vhost: string;
  /** Of each inbox; the services read the same variable. */
  inboxPartitions: number;
  databases: Record<ServiceName, ServiceDatabase>;
  brokerPasswords: Record<AppUser, string>;
}

type Environment = Record<string, string | undefined>;

/**
 * @throws {InfraError} a port that is no port, or a URL that is none; a server that is not on this machine without the URLs of the
 * services, since their passwords would have to be guessed
 */
export function readSettings(env: Environment = process.env): InfraSettings {
  const ports = readPorts(env);
  const postgresAdminUrl = readUrl(env, 'POSTGRES_ADMIN_URL', POSTGRES_URL) || defaultPostgresUrl(ports);
  const rabbitMqAdminUrl = readUrl(env, 'RABBITMQ_ADMIN_URL', AMQP_URL) || defaultRabbitMqUrl(ports);
  return {
    ports,
    givenPostgres: Boolean(env.POSTGRES_ADMIN_URL),
    givenRabbitMq: Boolean(env.RABBITMQ_ADMIN_URL),
    postgresAdminUrl,
    rabbitMqAdminUrl,
    rabbitMqManagementUrl:
      readUrl(env, 'RABBITMQ_MANAGEMENT_URL', HTTP_URL) || managementUrlOf(rabbitMqAdminUrl, ports),
    vhost: VHOST,
    inboxPartitions: readPartitions(env.INBOX_PARTITIONS),
    databases: {
      'client-service': serviceDatabase('client', 'CLIENT_DATABASE_URL', env, postgresAdminUrl),
      'supplier-service': serviceDatabase('supplier', 'SUPPLIER_DATABASE_URL', env, postgresAdminUrl),
    },
    brokerPasswords: {
      gateway: brokerPassword('gateway', 'GATEWAY_RABBITMQ_URL', env, rabbitMqAdminUrl),
      'client-service': brokerPassword('client-service', 'CLIENT_RABBITMQ_URL', env, rabbitMqAdminUrl),
      'supplier-service': brokerPassword('supplier-service', 'SUPPLIER_RABBITMQ_URL', env, rabbitMqAdminUrl),
    },
  };
}

/** The embedded server asks for no password, that of docker-compose.yml does. */
const defaultPostgresUrl = (ports: Ports) =>
  `postgresql://${ADMIN}:${ADMIN}@127.0.0.1:${ports.postgres}/postgres`;
const defaultRabbitMqUrl = (ports: Ports) => `amqp://${ADMIN}:${ADMIN}@127.0.0.1:${ports.rabbitmq}`;

/** The URL that a service signs in with; the default of its own config equals it on the default ports. */
export function serviceDatabaseUrl(adminUrl: string, { database, role, password }: ServiceDatabase): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

/** The URL that an app signs in with; the default of its own config equals it on the default ports. */
export function brokerUrl(adminUrl: string, vhost: string, user: AppUser, password: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${encodeURIComponent(vhost)}`;
  return url.href;
}

function readPorts(env: Environment): Ports {
  const ports = { ...DEFAULT_PORTS };
  for (const name of Object.keys(ports) as (keyof Ports)[]) {
    ports[name] = readPort(env, PORT_VARIABLES[name], DEFAULT_PORTS[name]);
  }
  return ports;
}

/** @throws {InfraError} it is no port */
export function readPort(env: Environment, variable: string, fallback: number): number {
  const port = Number(env[variable] || fallback);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new InfraError(`${variable} must be a port number between 1 and 65535`);
}

/** Never shows the value, which may hold a password. */
function readUrl(env: Environment, variable: string, protocols: readonly string[]): string | undefined {
  const text = env[variable];
  if (!text || (URL.canParse(text) && protocols.includes(new URL(text).protocol))) return text;
  throw new InfraError(`${variable} must be a URL that begins with ${protocols.join('// or ')}//`);
}

function readPartitions(text: string | undefined): number {
  const partitions = text ? Number(text) : 1;
  if (Number.isInteger(partitions) && partitions >= 1 && partitions <= MOST_INBOX_PARTITIONS)
    return partitions;
  throw new InfraError(`INBOX_PARTITIONS must be a whole number from 1 to ${MOST_INBOX_PARTITIONS}`);
}

function managementUrlOf(adminUrl: string, ports: Ports): string {
  const { hostname, port } = new URL(adminUrl);
  const ours = Number(port) === ports.rabbitmq;
  return `http://${hostname}:${ours ? ports.management : 15672}`;
}

function serviceDatabase(
  name: 'client' | 'supplier',
  variable: string,
  env: Environment,
  adminUrl: string,
): ServiceDatabase {
  const owner = `${name}_owner`;
  const given = readUrl(env, variable, POSTGRES_URL);
  if (!given) {
    requireLoopback(adminUrl, 'POSTGRES_ADMIN_URL', variable);
    return {
      database: `procmetier_${name}`,
      owner,
      role: `${name}_service`,
      password: `${name}_service`,
    };
  }
  const { username, password, pathname } = new URL(given);
  return {
    database: decodeURIComponent(pathname.slice(1)),
    owner,
    role: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

function brokerPassword(user: AppUser, variable: string, env: Environment, adminUrl: string): string {
  const given = readUrl(env, variable, AMQP_URL);
  if (!given) {
    requireLoopback(adminUrl, 'RABBITMQ_ADMIN_URL', variable);
    return user;
  }
  const { username, password } = new URL(given);
  if (decodeURIComponent(username) !== user) throw new InfraError(`${variable} must sign in as ${user}`);
  return decodeURIComponent(password);
}

/** A password that equals its user's name is for trials on one's own machine only. */
function requireLoopback(adminUrl: string, adminVariable: string, variable: string): void {
  const { hostname } = new URL(adminUrl);
  if (['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return;
  throw new InfraError(
    `Set ${variable} too: ${adminVariable} names a server that is not on this machine, where passwords are not guessed`,
  );
}
