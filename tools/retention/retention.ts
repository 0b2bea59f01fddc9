import type { OwnedDatabase } from '../infra/as-owner.js';
import { withClient } from '../infra/database-client.js';
import type { Progress } from '../infra/progress.js';
import { forgetDeliveries } from './forget-deliveries.js';
import { forgetDiscardedLetters } from './forget-discarded-letters.js';
import { forgetCommandResults, forgetOrders } from './forget-orders.js';
import {
  createMonthsAhead,
  dropForgottenMonths,
  monthsInDefault,
  type DroppedMonth,
  type MonthInDefault,
} from './history-months.js';
import type { Cutoffs } from './retention-settings.js';

export interface Forgotten {
  orders: number;
  commandResults: number;
  deliveries: number;
  discardedLetters: number;
  months: DroppedMonth[];
  /** Months whose history is in the default partition, because it came before their own one was made. */
  inDefault: MonthInDefault[];
}

/** Any number: it only has to be the same in every process that does this. */
const RETENTION_LOCK = 725_204;

/**
 * Forgets what is older than it has to be kept, while the service runs: in pieces that no batch waits for, and whole
 * months of history at once. Makes the months to come as well.
 * @returns undefined where another run is at it: this one has done nothing
 * Source: docs/decisions/0010-growth.md
 */
export function retain(
  target: OwnedDatabase,
  cutoffs: Cutoffs,
  now = new Date(),
): Promise<Forgotten | undefined> {
  const config = {
    connectionString: target.adminUrl,
    application_name: 'retention',
    options: `-c role=${target.ownerRole}`,
  };
  return withClient(config, async (connection) => {
    const { rows } = await connection.query<{ first: boolean }>('SELECT pg_try_advisory_lock($1) AS first', [
      RETENTION_LOCK,
    ]);
    if (!rows[0].first) return undefined;
    await createMonthsAhead(connection, now);
    return {
      orders: await forgetOrders(connection, cutoffs.orders),
      commandResults: await forgetCommandResults(connection, cutoffs.commandResults),
      deliveries: await forgetDeliveries(connection, cutoffs.deliveries),
      discardedLetters: await forgetDiscardedLetters(connection, cutoffs.discardedLetters),
      months: await dropForgottenMonths(connection, cutoffs.orders),
      inDefault: await monthsInDefault(connection),
    };
  });
}

/** One line, without what there was none of. */
function describeForgotten(forgotten: Forgotten): string {
  const { orders, commandResults, deliveries, discardedLetters, months, inDefault } = forgotten;
  const counts = Object.entries({
    orders,
    'command results': commandResults,
    'webhook deliveries': deliveries,
    'discarded dead letters': discardedLetters,
  }).filter(([, count]) => count > 0);
  const said = [
    ...counts.map(([what, count]) => `${count} ${what} forgotten`),
    ...months.map(({ name, lockedMs }) => `${name} dropped in ${lockedMs.toFixed(1)} ms`),
  ];
  const misplaced = inDefault.map(({ month, rows }) => `${month} (${rows} rows)`).join(', ');
  return `${said.join(', ') || 'nothing old enough'}${misplaced && `; in order_history_default: ${misplaced}, see docs/operations.md, Retention`}`;
}

/** Says so as a progress line. */
export async function retainAndTell(
  service: string,
  target: OwnedDatabase,
  cutoffs: Cutoffs,
  progress: Progress,
): Promise<void> {
  const forgotten = await retain(target, cutoffs);
  const said = forgotten ? describeForgotten(forgotten) : 'nothing done, since another run is under way';
  progress(`Retention of ${service}: ${said}`);
}
