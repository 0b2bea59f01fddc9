import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { checkoutFolder } from './places.js';
import { brokerUrl, readSettings, serviceDatabaseUrl } from './settings.js';
import { isStepName } from './steps.js';

interface Service {
  image: string;
  build?: object;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: object;
  restart?: string;
  read_only?: boolean;
  ports?: string[];
  volumes?: string[];
  network_mode?: string;
  networks?: { default: { aliases: string[] } };
  depends_on?: Record<string, { condition: string }>;
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, null>;
}

const read = (path: string) => readFileSync(join(checkoutFolder(), path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.image === 'procmetier:local');
const dockerfile = read('deploy/Dockerfile');

describe('docker-compose.yml', () => {
  it.each(ours)('%s runs a file that the build makes, on a read-only file system', (_name, service) => {
    const [program, file, ...steps] = service.command!;
    expect(program).toBe('node');
    expect(existsSync(join(checkoutFolder(), file.replace('dist/', '').replace(/\.js$/, '.ts')))).toBe(true);
    expect(steps.every(isStepName)).toBe(true);
    expect(service.read_only).toBe(true);
  });

  it('builds its image once', () => expect(ours.filter(([, { build }]) => build)).toHaveLength(1));

  it.each(services)('%s waits only for what can come true', (_name, service) => {
    for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
      const other = compose.services[name];
      if (condition === 'service_healthy') expect(other.healthcheck).toBeDefined();
      if (condition === 'service_completed_successfully') expect(other.restart).toBeUndefined();
    }
  });

  it('publishes to this machine only, and its servers where the embedded ones are', () => {
    expect(
      services.flatMap(([, { ports = [] }]) => ports).every((port) => port.startsWith('127.0.0.1:')),
    ).toBe(true);
    const { ports } = readSettings({});
    expect(compose.services.postgres.ports).toEqual([`127.0.0.1:\${POSTGRES_PORT:-${ports.postgres}}:5432`]);
    expect(compose.services.rabbitmq.ports).toEqual([
      `127.0.0.1:\${RABBITMQ_PORT:-${ports.rabbitmq}}:5672`,
      `127.0.0.1:\${RABBITMQ_MANAGEMENT_PORT:-${ports.management}}:15672`,
    ]);
  });

  it('gives the apps the accounts that its steps make', () => {
    const { environment } = compose.services.migrate;
    expect(compose.services.topology.environment).toEqual(environment);
    const settings = readSettings(environment);
    const broker = (user: 'gateway' | 'client-service' | 'supplier-service') =>
      brokerUrl(settings.rabbitMqAdminUrl, settings.vhost, user, settings.brokerPasswords[user]);
    const database = (service: 'client-service' | 'supplier-service') =>
      serviceDatabaseUrl(settings.postgresAdminUrl, settings.databases[service]);
    expect(compose.services.gateway.environment).toMatchObject({ RABBITMQ_URL: broker('gateway') });
    expect(compose.services['client-service'].environment).toMatchObject({
      RABBITMQ_URL: broker('client-service'),
      CLIENT_DATABASE_URL: database('client-service'),
    });
    expect(compose.services['supplier-service'].environment).toMatchObject({
      RABBITMQ_URL: broker('supplier-service'),
      SUPPLIER_DATABASE_URL: database('supplier-service'),
    });
  });

  it('gives the gateway its secret, which it could not keep on a read-only file system', () => {
    expect(compose.services.gateway.environment?.SESSION_SECRET?.length).toBeGreaterThanOrEqual(32);
  });

  it('lets the monitoring reach every app by the name that its configuration has', () => {
    const { scrape_configs } = parse(read('deploy/prometheus/prometheus.yml')) as {
      scrape_configs: { static_configs: { targets: string[] }[] }[];
    };
    const names = services.flatMap(([name, service]) =>
      // What shares the network of another one has no name of its own in it.
      service.network_mode ? [] : [name, ...(service.networks?.default.aliases ?? [])],
    );
    const targets = scrape_configs.flatMap((each) => each.static_configs.flatMap(({ targets: all }) => all));
    expect(targets.map((target) => target.split(':')[0]).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('declares the volumes that it uses', () => {
    const used = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]));
    expect(new Set(used)).toEqual(new Set(Object.keys(compose.volumes)));
  });
});

describe('deploy/Dockerfile', () => {
  it('has no fault that a linter finds', () => {
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
  });

  it('does not run as root', () => {
    const finalStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(finalStage).toMatch(/^USER node$/m);
  });

  it('copies only what is in the checkout', () => {
    const copies = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) =>
      sources.split(' '),
    );
    expect(copies.length).toBeGreaterThan(5);
    expect(copies.filter((source) => !existsSync(join(checkoutFolder(), source)))).toEqual([]);
  });
});
