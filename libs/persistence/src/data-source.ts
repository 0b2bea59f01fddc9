import type { DataSourceOptions, MigrationInterface } from 'typeorm';
import { watchfulClient } from './watchful-client.js';

export interface DatabaseOptions {
  url: string;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  /** Connections of this process; all processes together stay below the server's max_connections. */
  poolSize: number;
}

/** A statement of ours takes milliseconds; one that runs this long holds locks that a batch feels. */
const STATEMENT_TIMEOUT_MS = 10_000;
/**
 * A transaction whose process is stopped, or behind a line that fell silent, must not hold its locks: whoever needs
 * the same orders waits for them. Between two statements of ours there are milliseconds.
 */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
/**
 * Prepared statements keep their plans: one made while a table was small must not read the whole table once it has
 * grown. And no statement here runs long enough for JIT compilation to pay.
 */
const PLANNER_SETTINGS = '-c enable_seqscan=off -c jit=off';
const CONNECT_TIMEOUT_MS = 3_000;
/**
 * A server that is silent for so long is gone: it would have ended the statement itself. Without this limit a dead
 * connection holds a batch until the kernel stops retransmitting, a quarter of an hour later.
 */
const SILENCE_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 2_000;

/** Options for a service's own data source. Services never migrate: that is the owner role's work. */
export function dataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: options.applicationName,
    poolSize: options.poolSize,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: {
      // Statements of one transaction that do not need each other's results go out together.
      pipeline: true,
      options: PLANNER_SETTINGS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
      Client: watchfulClient(SILENCE_TIMEOUT_MS),
    },
  };
}

export type MigrationClass = new () => MigrationInterface;
