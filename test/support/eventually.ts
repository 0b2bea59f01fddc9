import { waitFor } from '../../tools/infra/wait.js';

const PAUSE_MS = 25;
/** What takes a second on a quiet machine may take many where others work. */
const PATIENCE_MS = 30_000;

/**
 * Waits for a condition, never for a time.
 * @param probe gives the value, or undefined or false while the condition does not hold
 * @throws once `withinMs` has passed, naming the condition
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  withinMs = PATIENCE_MS,
): Promise<T> {
  const value = await waitFor(probe, withinMs, PAUSE_MS);
  if (value === undefined) throw new Error(`Not within ${withinMs} ms: ${what}`);
  return value;
}
