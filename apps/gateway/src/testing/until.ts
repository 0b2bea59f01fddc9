import { setTimeout as pause } from 'node:timers/promises';

/** Waits for what happens in another turn of the loop, or over a socket. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await holds());)
    if (Date.now() > deadline) throw new Error('It did not happen in time');
    else await pause(5);
}
