import { readServiceConfig, type ServiceDefaults } from './service.config.js';

const DEFAULTS: ServiceDefaults = {
  databaseVariable: 'CLIENT_DATABASE_URL',
  databaseUrl: 'postgresql://client_service@127.0.0.1/procmetier_client',
  rabbitmqUrl: 'amqp://client-service@127.0.0.1/procmetier',
  port: 3001,
};
const keyOf = (env: NodeJS.ProcessEnv) => readServiceConfig(env, DEFAULTS).webhooks.key;
const KEY = 'k'.repeat(32);

it.each([
  ['as it is', KEY],
  ['with the line end of the file that it came from', `${KEY}\n`],
])('takes the key of webhooks %s', (_name, key) => expect(keyOf({ WEBHOOKS_KEY: key })).toBe(key));

it.each([
  ['none', {}],
  ['one that could be guessed', { WEBHOOKS_KEY: 'secret' }],
])('does not start in production with %s', (_name, env) => {
  expect(() => keyOf({ NODE_ENV: 'production', ...env })).toThrow('WEBHOOKS_KEY');
});
