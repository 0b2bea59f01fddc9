import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withLock, type Waiting } from './lock.js';

/**
 * Makes a folder of the cache if it is not there; of several that ask at once, one does the work.
 * @param make must let the folder appear whole, by a rename
 * @param name what is made, for the line that says whom it waits for
 */
export async function once(
  folder: string,
  name: string,
  waiting: Waiting,
  make: () => Promise<void>,
): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  await withLock(`${folder}.lock`, name, waiting, async () => {
    if (!existsSync(folder)) await make();
  });
}
