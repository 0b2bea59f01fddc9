import { MOST_INBOX_PARTITIONS } from '@app/contracts';
import type { WebhookSettings } from '@app/webhook';

/** Settings of a service process; read once, every bad variable named at boot, never its value. */
export interface ServiceConfig {
  databaseUrl: string;
  /** Several nodes of a cluster are separated by commas. */
  rabbitmqUrl: string;
  host: string;
  /** Of the health endpoints. */
  port: number;
  poolSize: number;
  prefetch: number;
  /** How long a batch gathers before it starts; 0 serves a lone message at once. */
  batchWindowMs: number;
  /** Of each inbox, as `npm run infra` has declared them. */
  inboxPartitions: number;
  /** Those that this process consumes at once; it stands by for the others. All unless given. */
  inboxPreferred: number[];
  /** `NODE_ENV=production`: what trials only warn of stops the boot. */
  production: boolean;
  webhooks: WebhookSettings;
}

/** A shorter one could be guessed. */
const KEY_LENGTH = 32;
/** Known to everybody: production has to bring its own. */
const TRIAL_KEY = 'for trials only: whoever reads this can read the secrets of webhooks';

export interface ServiceDefaults {
  databaseVariable: 'CLIENT_DATABASE_URL' | 'SUPPLIER_DATABASE_URL';
  databaseUrl: string;
  rabbitmqUrl: string;
  port: number;
}

/** A setting that cannot be used; the message names all of them. */
export class BadSettings extends Error {
  constructor(problems: string[]) {
    super(`Bad settings: ${problems.join('; ')}`);
    this.name = 'BadSettings';
  }
}

/** @throws {BadSettings} */
export function readServiceConfig(env: NodeJS.ProcessEnv, defaults: ServiceDefaults): ServiceConfig {
  const problems: string[] = [];
  const url = (name: string, fallback: string, protocols: RegExp, several = false) => {
    const value = env[name] || fallback;
    const isUrl = (text: string) => URL.canParse(text) && protocols.test(new URL(text).protocol);
    if (!value.split(several ? ',' : /$/).every(isUrl))
      problems.push(`${name} is no ${protocols.source} URL`);
    return value;
  };
  const integer = (name: string, fallback: number, lowest: number, highest: number) => {
    const value = env[name] ? Number(env[name]) : fallback;
    if (!Number.isInteger(value) || value < lowest || value > highest)
      problems.push(`${name} is no whole number from ${lowest} to ${highest}`);
    return value;
  };
  const flag = (name: string) => {
    const value = env[name] || 'false';
    if (value !== 'true' && value !== 'false') problems.push(`${name} is neither true nor false`);
    return value === 'true';
  };
  const production = env.NODE_ENV === 'production';
  const secret = (name: string, trial: string) => {
    const value = env[name] || (production ? '' : trial);
    if (value.length < KEY_LENGTH) problems.push(`${name} is no secret of at least ${KEY_LENGTH} characters`);
    return value;
  };
  const inboxPartitions = integer('INBOX_PARTITIONS', 1, 1, MOST_INBOX_PARTITIONS);
  const preferred = (partitions: number) => {
    if (!env.INBOX_PREFERRED) return Array.from({ length: partitions }, (_, index) => index + 1);
    const numbers = env.INBOX_PREFERRED.split(',').map(Number);
    if (numbers.some((each) => !Number.isInteger(each) || each < 1 || each > partitions))
      problems.push('INBOX_PREFERRED is no list of partitions such as 1,3');
    return numbers;
  };
  const config: ServiceConfig = {
    databaseUrl: url(defaults.databaseVariable, defaults.databaseUrl, /^postgres(ql)?:$/),
    rabbitmqUrl: url('RABBITMQ_URL', defaults.rabbitmqUrl, /^amqps?:$/, true),
    host: env.HOST || '127.0.0.1',
    port: integer('PORT', defaults.port, 0, 65_535),
    poolSize: integer('DATABASE_POOL_SIZE', 8, 2, 80),
    prefetch: integer('PREFETCH', 300, 1, 2_000),
    batchWindowMs: integer('BATCH_WINDOW_MS', 0, 0, 100),
    inboxPartitions,
    inboxPreferred: preferred(inboxPartitions),
    production,
    webhooks: { allowLoopback: flag('WEBHOOKS_ALLOW_LOOPBACK'), key: secret('WEBHOOKS_KEY', TRIAL_KEY) },
  };
  if (problems.length > 0) throw new BadSettings(problems);
  return config;
}
