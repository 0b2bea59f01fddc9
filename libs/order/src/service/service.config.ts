import { AMQP_URL, POSTGRES_URL, SettingsReader } from '@app/boot';
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
  /** Of each inbox, as `npm run infra` has declared it. */
  inboxPartitions: number;
  /** Partitions that this process consumes at once, all of them unless given; for the others it stands by. */
  inboxPreferred: number[];
  /** `NODE_ENV=production`: what trials only warn of stops the boot. */
  production: boolean;
  webhooks: WebhookSettings;
}

/**
 * Larger: messages of up to 1 MiB fill the memory. Smaller: not enough waits here for a full batch while another one
 * runs.
 */
const PREFETCH = 300;
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

/** @throws {InvalidSettings} naming all bad variables at once */
export function readServiceConfig(env: NodeJS.ProcessEnv, defaults: ServiceDefaults): ServiceConfig {
  const reader = new SettingsReader(env);
  const production = env.NODE_ENV === 'production';
  const inboxPartitions = reader.integer('INBOX_PARTITIONS', 1, { min: 1, max: MOST_INBOX_PARTITIONS });
  const allPartitions = Array.from({ length: inboxPartitions }, (_, index) => index + 1);
  return reader.checked({
    databaseUrl: reader.url(defaults.databaseVariable, defaults.databaseUrl, POSTGRES_URL),
    rabbitmqUrl: reader.urls('RABBITMQ_URL', defaults.rabbitmqUrl, AMQP_URL),
    host: reader.text('HOST', '127.0.0.1'),
    port: reader.port('PORT', defaults.port),
    poolSize: reader.integer('DATABASE_POOL_SIZE', 8, { min: 2, max: 80 }),
    prefetch: reader.integer('PREFETCH', PREFETCH, { min: 1, max: 2_000 }),
    batchWindowMs: reader.integer('BATCH_WINDOW_MS', 0, { min: 0, max: 100 }),
    inboxPartitions,
    inboxPreferred: reader.integers('INBOX_PREFERRED', allPartitions, { min: 1, max: inboxPartitions }),
    production,
    webhooks: {
      allowLoopback: reader.flag('WEBHOOKS_ALLOW_LOOPBACK', false),
      // Exactly as given, even a line end at its end: what was encrypted with it can be read with nothing else.
      key: reader.secret('WEBHOOKS_KEY', env.WEBHOOKS_KEY || (production ? '' : TRIAL_KEY), KEY_LENGTH),
    },
  });
}
