import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The root user's servers run as `nobody`, who cannot read below `/root`: hence a place of their own. */
const ROOT_PLACE = '/var/lib/procmetier';

export const isRoot = () => process.getuid?.() === 0;

/** The folder of the root package.json: the same from sources and from `dist`. */
export const checkoutFolder = (): string => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package-lock.json'))) {
    if (folder === dirname(folder)) throw new Error(`no package-lock.json above ${import.meta.dirname}`);
    folder = dirname(folder);
  }
  return folder;
};

/** What the servers of this checkout keep; `npm run reset` removes it. */
export function dataFolder(env = process.env): string {
  if (env.PROCMETIER_DATA_DIR) return env.PROCMETIER_DATA_DIR;
  const checkout = checkoutFolder();
  if (!isRoot()) return join(checkout, '.local');
  return join(ROOT_PLACE, createHash('sha256').update(checkout).digest('hex').slice(0, 12));
}

/** Programs, the same for every checkout of this user: downloaded and unpacked once. */
export function cacheFolder(env = process.env): string {
  if (env.PROCMETIER_CACHE_DIR) return env.PROCMETIER_CACHE_DIR;
  if (isRoot()) return join(ROOT_PLACE, 'cache');
  const base = env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return join(base, 'procmetier');
}
