import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 25;

/**
 * Waits for a condition, never for a time.
 * @param probe gives the value, or undefined while the condition does not hold
 * @throws once `withinMs` has passed, naming the condition
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | undefined>,
  withinMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await pause(PAUSE_MS);
  }
}
