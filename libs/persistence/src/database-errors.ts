/**
 * What a failed statement means for the work that it belonged to:
 * `retry` – lost a race, the same work again will do;
 * `away` – the database cannot be had now, wait and try again;
 * `data` – the work itself is at fault and will fail again.
 */
export type DatabaseFailure = 'retry' | 'away' | 'data';

/** Serialization failure, deadlock, unique violation (another process was first: the next look sees its row). */
const RETRY = new Set(['40001', '40P01', '23505']);
/** A server that takes connections and refuses ours: a wrong or changed password, a database that is not there. */
const REFUSES = /^(28000|28P01|3D000)$/;
/** Connection (08), insufficient resources (53: disk full, too many connections), operator (57P0x), system (58). */
const AWAY = /^(08|53|57P0|58|25006|XX000)/;
const AWAY_SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EMFILE',
  'ENFILE',
  'ENOENT',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);
/** The last two: TypeORM lets go of a connection that broke, and then knows nothing of its transaction. */
const AWAY_TEXT =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client was closed|not queryable|Connection is not established|Driver not Connected|Connection ended unexpectedly|Query runner already released|Transaction is not started yet/i;

const codeOf = (error: unknown): string => {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = code ?? driverError?.code;
  return typeof found === 'string' ? found : '';
};

/** The columns of a prepared statement have another type since a migration: so for all of its connection's life. */
export const hasStalePlan = (error: unknown): boolean =>
  error instanceof Error && /cached plan must not change result type/.test(error.message);

/** @returns undefined where the error does not come from the database at all */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  if (RETRY.has(code)) return 'retry';
  // 57014: statement_timeout. A batch that met a lock or a slow disk does better next time.
  if (code === '57014' || code === '25P03') return 'away';
  // 55000: the database takes no connections for now.
  if (code === '55000' || REFUSES.test(code) || hasStalePlan(error)) return 'away';
  if (AWAY.test(code) || AWAY_SYSTEM.has(code) || AWAY_TEXT.test(error.message)) return 'away';
  return /^[0-9A-Z]{5}$/.test(code) ? 'data' : undefined;
}

/** @returns whether waiting helps nobody at a start: what the server refuses now it will refuse again */
export const databaseRefuses = (error: unknown): boolean =>
  error instanceof Error && REFUSES.test(codeOf(error));
