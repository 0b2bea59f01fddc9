/**
 * What a failed statement means for the work that it belonged to:
 * `retry` – lost a race, the same work again will do;
 * `away` – the database cannot be had now, wait and try again;
 * `data` – the work itself is at fault and will fail again.
 */
export type DatabaseFailure = 'retry' | 'away' | 'data';

/** A lock was not got within `lock_timeout`. */
const LOCKED_OUT = '55P03';
/**
 * Serialization failure, deadlock, unique violation (another process was first: the next look sees its row), and a lock
 * that somebody held for too long.
 */
const RETRY = new Set(['40001', '40P01', '23505', LOCKED_OUT]);
/**
 * The server was too slow for us: timeouts of a statement, of an idle transaction, of a transaction. Tried again, it
 * may not meet the same lock or slow disk.
 */
const TOO_SLOW = new Set(['57014', '25P03', '25P04']);
/** A server that takes connections and refuses ours: a wrong or changed password, a database that is not there. */
const REFUSES = /^(28000|28P01|3D000)$/;
/** The server lets nobody write: it has become a standby, or is told to take no more. */
const READ_ONLY = '25006';
/** Connection (08), insufficient resources (53: disk full, too many connections), operator (57P0x), system (58). */
const AWAY = /^(08|53|57P0|58|XX000)/;
/** Memory that does not suffice, and what the server calls an internal error: a damaged page, also a bug of its own. */
const DOUBTFUL = /^(53200|XX000)$/;
const AWAY_SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EMFILE',
  'ENFILE',
  'ENOENT',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);
/** The last two are TypeORM's: it has let go of a connection that broke, and no longer knows of its transaction. */
const AWAY_TEXT =
  /Connection terminated|connection timeout|timeout expired|timeout exceeded when trying to connect|Client was closed|not queryable|Connection is not established|Driver not Connected|Connection ended unexpectedly|Query runner already released|Transaction is not started yet/i;

const codeOf = (error: unknown): string => {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = code ?? driverError?.code;
  return typeof found === 'string' ? found : '';
};

/** A migration has changed the types of the statement's columns: it fails for as long as its connection lives. */
const hasStalePlan = (error: Error): boolean => /cached plan must not change result type/.test(error.message);

/**
 * @returns whether every later try on the same connection would fail too. After a failover, a connection to the former
 * primary lives on, and only a new one reaches the server that is primary now
 */
export const spoilsConnection = (error: Error): boolean => codeOf(error) === READ_ONLY || hasStalePlan(error);

/** @returns whether somebody holds what the work needs; all else can be done meanwhile */
export const isLockedOut = (error: unknown): boolean =>
  error instanceof Error && codeOf(error) === LOCKED_OUT;

/** @returns whether a statement took too long; others may not */
export const tookTooLong = (error: unknown): boolean => error instanceof Error && codeOf(error) === '57014';

/** @returns whether a failure that looks as if the database were away may come from what the work asks of it */
export const mayBeItsOwnFault = (error: unknown): boolean =>
  error instanceof Error && DOUBTFUL.test(codeOf(error));

/** @returns undefined where the error does not come from the database at all */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  if (RETRY.has(code)) return 'retry';
  // 55000: the database takes no connections for now.
  if (code === '55000' || REFUSES.test(code) || TOO_SLOW.has(code) || spoilsConnection(error)) return 'away';
  if (AWAY.test(code) || AWAY_SYSTEM.has(code) || AWAY_TEXT.test(error.message)) return 'away';
  return /^[0-9A-Z]{5}$/.test(code) ? 'data' : undefined;
}

/** @returns whether waiting is useless at a start, since what the server refuses now it will refuse again */
export const databaseRefuses = (error: unknown): boolean =>
  error instanceof Error && REFUSES.test(codeOf(error));
