import { DateTime, Duration } from 'luxon';
import { InfraError } from '../infra/infra-error.js';

/** What is older may go. */
export interface Cutoffs {
  /** Orders that ended before, with their quotations and history. */
  orders: Date;
  /** Results of commands, which answer a repeat with the same key. */
  commandResults: Date;
  /** Messages to webhooks, with the log of their tries. */
  deliveries: Date;
  /** Dead letters that were discarded, with why. */
  discardedLetters: Date;
}

/** As long as a French company keeps its commercial documents (Code de commerce, L123-22). */
const ORDERS = 'P10Y';
/** What is forgotten on one side must not come back from the other one as something new. */
const SHORTEST_ORDERS = 'P90D';
const COMMAND_RESULTS = 'P7D';
/** Published with the API: a key may be repeated for a day. */
const SHORTEST_COMMAND_RESULTS = 'P1D';
const DELIVERIES = 'P30D';
/** A message is tried for three days and a little more; whoever was away over a weekend should still find it. */
const SHORTEST_DELIVERIES = 'P7D';
const DISCARDED_LETTERS = 'P1Y';
/** Whoever asks what became of a message asks within a month. */
const SHORTEST_DISCARDED_LETTERS = 'P30D';

/**
 * Reads `RETAIN_ORDERS`, `RETAIN_COMMAND_RESULTS`, `RETAIN_WEBHOOK_DELIVERIES` and `RETAIN_DISCARDED_LETTERS`,
 * ISO 8601 durations.
 * @throws {InfraError} no duration, or shorter than what the rest relies on
 */
export function readCutoffs(env: Record<string, string | undefined>, now: Date): Cutoffs {
  return {
    orders: cutoff('RETAIN_ORDERS', env.RETAIN_ORDERS || ORDERS, SHORTEST_ORDERS, now),
    commandResults: cutoff(
      'RETAIN_COMMAND_RESULTS',
      env.RETAIN_COMMAND_RESULTS || COMMAND_RESULTS,
      SHORTEST_COMMAND_RESULTS,
      now,
    ),
    deliveries: cutoff(
      'RETAIN_WEBHOOK_DELIVERIES',
      env.RETAIN_WEBHOOK_DELIVERIES || DELIVERIES,
      SHORTEST_DELIVERIES,
      now,
    ),
    discardedLetters: cutoff(
      'RETAIN_DISCARDED_LETTERS',
      env.RETAIN_DISCARDED_LETTERS || DISCARDED_LETTERS,
      SHORTEST_DISCARDED_LETTERS,
      now,
    ),
  };
}

function cutoff(variable: string, text: string, shortest: string, now: Date): Date {
  const duration = Duration.fromISO(text);
  if (!duration.isValid) throw new InfraError(`${variable} must be an ISO 8601 duration such as ${ORDERS}`);
  const before = (length: Duration) => DateTime.fromJSDate(now, { zone: 'utc' }).minus(length);
  if (before(duration) > before(Duration.fromISO(shortest)))
    throw new InfraError(`${variable} must not be shorter than ${shortest}`);
  return before(duration).toJSDate();
}
