import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The secret of a trial: made at its first start and kept for its owner only, so that sign-ins outlive a restart.
 * Of two gateways that start at once, both take what the first has written.
 */
export async function keptSecret(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  // It is written whole before it has its name: another gateway would read an empty file.
  const own = `${file}.${randomUUID()}`;
  const secret = randomBytes(32).toString('base64url');
  await writeFile(own, secret, { mode: 0o600 });
  await link(own, file)
    .catch((error: NodeJS.ErrnoException) => {
      // Some file systems (exFAT, shares) have no links: there it is written in place, by whoever is first.
      if (error.code !== 'EEXIST') return writeFile(file, secret, { mode: 0o600, flag: 'wx' });
    })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    })
    .finally(() => rm(own));
  return (await readFile(file, 'utf8')).trim();
}
