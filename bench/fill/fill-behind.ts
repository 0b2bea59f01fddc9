import type { Progress } from '../../tools/infra/progress.js';
import type { LoadDriver } from '../driver/load-driver.js';
import type { BenchSystem } from '../system/bench-system.js';
import { fillDatabases } from './fill-databases.js';

/** Each buyer with some suppliers: what the copies are made of. */
const SOURCES_WITHIN_S = 2;
const DAYS = 365;

/** Lets the system complete some orders, and fills its databases with copies of them. */
export async function fillBehind(
  { urls }: BenchSystem,
  driver: LoadDriver,
  count: number,
  progress: Progress,
): Promise<void> {
  progress(`Filling both databases with ${count} completed orders`);
  await driver.run({ kind: 'closed', inFlight: 64, warmS: 1, seconds: SOURCES_WITHIN_S }, () => undefined);
  await fillDatabases({ clientUrl: urls.client, supplierUrl: urls.supplier, count, days: DAYS }, progress);
}
