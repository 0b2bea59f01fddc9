import { brokerUrl, readSettings, serviceDatabaseUrl } from './settings.js';

it('leads the apps to the embedded servers when nothing is set', () => {
  const settings = readSettings({});
  expect(serviceDatabaseUrl(settings.postgresAdminUrl, settings.databases['client-service'])).toBe(
    'postgresql://client_service:client_service@127.0.0.1:20432/procmetier_client',
  );
  expect(
    brokerUrl(settings.rabbitMqAdminUrl, settings.vhost, 'gateway', settings.brokerPasswords.gateway),
  ).toBe('amqp://gateway:gateway@127.0.0.1:20672/procmetier');
  expect(settings).toMatchObject({ givenPostgres: false, givenRabbitMq: false });
});

it('moves every address with its port', () => {
  const settings = readSettings({
    POSTGRES_PORT: '1432',
    RABBITMQ_PORT: '1672',
    RABBITMQ_MANAGEMENT_PORT: '1673',
  });
  expect(settings.postgresAdminUrl).toContain('127.0.0.1:1432');
  expect(settings.rabbitMqAdminUrl).toContain('127.0.0.1:1672');
  expect(settings.rabbitMqManagementUrl).toBe('http://127.0.0.1:1673');
});

it.each(['0', '65536', 'http', '1.5'])('refuses %s as a port, naming the setting', (text) => {
  expect(() => readSettings({ POSTGRES_PORT: text })).toThrow('POSTGRES_PORT must be a port number');
});

it.each([
  ['POSTGRES_ADMIN_URL', 'admin:secret@db.example', 'postgresql:// or postgres://'],
  ['RABBITMQ_ADMIN_URL', 'http://admin:secret@broker.example', 'amqp:// or amqps://'],
  ['RABBITMQ_MANAGEMENT_URL', 'broker.example:15672', 'http:// or https://'],
  ['CLIENT_DATABASE_URL', 'secret', 'postgresql://'],
])('refuses a %s that is no such URL, and does not show it', (variable, value, beginning) => {
  const read = () => readSettings({ [variable]: value });
  expect(read).toThrow(`${variable} must be a URL that begins with ${beginning}`);
  expect(read).not.toThrow('secret');
});

it.each([
  ['CLIENT_DATABASE_URL', 'postgresql://db.example/buying', 'client_service:PASSWORD@SERVER/DATABASE'],
  [
    'CLIENT_DATABASE_URL',
    'postgresql://buyer:secret@db.example/buying',
    'postgresql://client_service:PASSWORD',
  ],
  ['CLIENT_DATABASE_URL', 'postgresql://client_service:secret@db.example', 'SERVER/DATABASE'],
  ['SUPPLIER_DATABASE_URL', 'postgresql://supplier_service@db.example/selling', 'supplier_service:PASSWORD'],
  ['GATEWAY_RABBITMQ_URL', 'secret', 'amqp:// or amqps://'],
  ['GATEWAY_RABBITMQ_URL', 'amqp://admin:secret@broker.example/procmetier', 'amqp://gateway:PASSWORD@SERVER'],
  ['CLIENT_RABBITMQ_URL', 'amqp://client-service:secret@broker.example', 'SERVER/procmetier'],
  ['SUPPLIER_RABBITMQ_URL', 'amqp://supplier-service@broker.example/procmetier', 'supplier-service:PASSWORD'],
])('refuses a %s that names no account that can be made: %s', (variable, value, form) => {
  const read = () => readSettings({ [variable]: value });
  expect(read).toThrow(variable);
  expect(read).toThrow(form);
  expect(read).not.toThrow('secret');
});

it('guesses no password for a server elsewhere', () => {
  const postgres = { POSTGRES_ADMIN_URL: 'postgresql://admin:secret@db.example:5432/postgres' };
  expect(() => readSettings(postgres)).toThrow('Set CLIENT_DATABASE_URL too');
  const rabbitMq = { RABBITMQ_ADMIN_URL: 'amqp://admin:secret@broker.example' };
  expect(() => readSettings(rabbitMq)).toThrow('Set GATEWAY_RABBITMQ_URL too');
});

it('takes a server of its own for each side', () => {
  const both = 'postgresql://admin@127.0.0.1:5432/postgres';
  const own = 'postgresql://admin:secret@suppliers.example:5432/postgres';
  const settings = { POSTGRES_ADMIN_URL: both, SUPPLIER_POSTGRES_ADMIN_URL: own };
  expect(() => readSettings(settings)).toThrow('Set SUPPLIER_DATABASE_URL too: SUPPLIER_POSTGRES_ADMIN_URL');
  const { databases } = readSettings({
    ...settings,
    SUPPLIER_DATABASE_URL: 'postgresql://supplier_service:word@suppliers.example:5432/selling',
  });
  expect(databases['client-service'].adminUrl).toBe(both);
  expect(databases['supplier-service'].adminUrl).toBe(own);
});

it("takes names and passwords from the services' own URLs", () => {
  const { databases, brokerPasswords, rabbitMqManagementUrl } = readSettings({
    POSTGRES_ADMIN_URL: 'postgresql://admin:secret@db.example:5432/postgres',
    CLIENT_DATABASE_URL: 'postgresql://client_service:p%40ss@db.example:5432/buying',
    SUPPLIER_DATABASE_URL: 'postgresql://supplier_service:word@db.example:5432/selling',
    RABBITMQ_ADMIN_URL: 'amqp://admin:secret@broker.example:5672',
    GATEWAY_RABBITMQ_URL: 'amqp://gateway:one@broker.example/procmetier',
    CLIENT_RABBITMQ_URL: 'amqp://client-service:two@broker.example/procmetier',
    SUPPLIER_RABBITMQ_URL:
      'amqp://supplier-service:three@one.example/procmetier,amqp://supplier-service:three@two.example/procmetier',
  });
  expect(databases['client-service']).toMatchObject({ database: 'buying', password: 'p@ss' });
  expect(brokerPasswords).toEqual({ gateway: 'one', 'client-service': 'two', 'supplier-service': 'three' });
  expect(rabbitMqManagementUrl).toBe('http://broker.example:15672');
});
