import { AMQP_URL, HTTP_URL, POSTGRES_URL, SettingsReader } from '@app/boot';
import { MOST_INBOX_PARTITIONS, VHOST, type WireSide } from '@app/contracts';
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

/** Superuser of the embedded PostgreSQL and administrator of the embedded RabbitMQ. */
export const ADMIN = 'procmetier';

export type AppUser = 'gateway' | ServiceName;

/** What belongs to a service in PostgreSQL. */
export interface ServiceDatabase {
  /** An administrator's URL of the server that it is on. */
  adminUrl: string;
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
  const { ports, inboxPartitions, urls } = readEnvironment(env);
  const postgresAdminUrl = urls.postgresAdmin || defaultPostgresUrl(ports);
  const rabbitMqAdminUrl = urls.rabbitMqAdmin || defaultRabbitMqUrl(ports);
  const database = (name: WireSide, given: { database: string; admin: string }) => {
    const prefix = name.toUpperCase();
    const variable = `${prefix}_DATABASE_URL`;
    const adminUrl = given.admin || postgresAdminUrl;
    const adminVariable = given.admin ? `${prefix}_POSTGRES_ADMIN_URL` : 'POSTGRES_ADMIN_URL';
    if (!given.database) requireLoopback(adminUrl, adminVariable, variable);
    return { adminUrl, ...serviceDatabase(name, variable, given.database) };
  };
  const password = (user: AppUser, variable: string, given: string) => {
    if (!given) requireLoopback(rabbitMqAdminUrl, 'RABBITMQ_ADMIN_URL', variable);
    return brokerPassword(user, variable, given);
  };
  return {
    ports,
    givenPostgres: urls.postgresAdmin !== '',
    givenRabbitMq: urls.rabbitMqAdmin !== '',
    postgresAdminUrl,
    rabbitMqAdminUrl,
    rabbitMqManagementUrl: urls.rabbitMqManagement || managementUrlOf(rabbitMqAdminUrl, ports),
    vhost: VHOST,
    inboxPartitions,
    databases: {
      'client-service': database('client', urls.client),
      'supplier-service': database('supplier', urls.supplier),
    },
    brokerPasswords: {
      gateway: password('gateway', 'GATEWAY_RABBITMQ_URL', urls.gatewayBroker),
      'client-service': password('client-service', 'CLIENT_RABBITMQ_URL', urls.clientBroker),
      'supplier-service': password('supplier-service', 'SUPPLIER_RABBITMQ_URL', urls.supplierBroker),
    },
  };
}

/** URLs that are not given are empty. */
function readEnvironment(env: Environment) {
  return readAll(env, (reader) => ({
    ports: readPorts(reader),
    inboxPartitions: reader.integer('INBOX_PARTITIONS', 1, { min: 1, max: MOST_INBOX_PARTITIONS }),
    urls: {
      postgresAdmin: reader.url('POSTGRES_ADMIN_URL', '', POSTGRES_URL),
      rabbitMqAdmin: reader.url('RABBITMQ_ADMIN_URL', '', AMQP_URL),
      rabbitMqManagement: reader.url('RABBITMQ_MANAGEMENT_URL', '', HTTP_URL),
      client: {
        database: reader.url('CLIENT_DATABASE_URL', '', POSTGRES_URL),
        admin: reader.url('CLIENT_POSTGRES_ADMIN_URL', '', POSTGRES_URL),
      },
      supplier: {
        database: reader.url('SUPPLIER_DATABASE_URL', '', POSTGRES_URL),
        admin: reader.url('SUPPLIER_POSTGRES_ADMIN_URL', '', POSTGRES_URL),
      },
      gatewayBroker: reader.urls('GATEWAY_RABBITMQ_URL', '', AMQP_URL),
      clientBroker: reader.urls('CLIENT_RABBITMQ_URL', '', AMQP_URL),
      supplierBroker: reader.urls('SUPPLIER_RABBITMQ_URL', '', AMQP_URL),
    },
  }));
}

/** @throws {InfraError} naming every bad variable at once */
export function readAll<Settings>(env: Environment, read: (reader: SettingsReader) => Settings): Settings {
  const reader = new SettingsReader(env);
  const settings = read(reader);
  if (reader.faults.length > 0) throw new InfraError(reader.faults.join('; '));
  return settings;
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

function readPorts(reader: SettingsReader): Ports {
  const names = Object.keys(DEFAULT_PORTS) as (keyof Ports)[];
  const ports = names.map((name) => [name, reader.port(PORT_VARIABLES[name], DEFAULT_PORTS[name], 1)]);
  return Object.fromEntries(ports) as Ports;
}

function managementUrlOf(adminUrl: string, ports: Ports): string {
  const { hostname, port } = new URL(adminUrl);
  const ours = Number(port) === ports.rabbitmq;
  return `http://${hostname}:${ours ? ports.management : 15672}`;
}

function serviceDatabase(name: WireSide, variable: string, given: string): Omit<ServiceDatabase, 'adminUrl'> {
  const owner = `${name}_owner`;
  const role = `${name}_service`;
  const trial = { username: role, password: role, pathname: `/procmetier_${name}` };
  const { username, password, pathname } = given ? new URL(given) : trial;
  // The migrations grant to this role and to no other.
  if (decodeURIComponent(username) !== role || !password || pathname.length < 2)
    throw new InfraError(`${variable} must be of the form postgresql://${role}:PASSWORD@SERVER/DATABASE`);
  return {
    database: decodeURIComponent(pathname.slice(1)),
    owner,
    role,
    password: decodeURIComponent(password),
  };
}

function brokerPassword(user: AppUser, variable: string, given: string): string {
  if (!given) return user;
  const [firstNode] = given.split(',');
  const { username, password, pathname } = new URL(firstNode);
  // Otherwise an app that reads the same URL would sign in to another account, or another vhost, than the one made
  // here.
  if (decodeURIComponent(username) !== user || !password || pathname !== `/${VHOST}`)
    throw new InfraError(`${variable} must be of the form amqp://${user}:PASSWORD@SERVER/${VHOST}`);
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
