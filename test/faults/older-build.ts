import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkoutFolder } from '../../tools/infra/places.js';

const run = promisify(execFile);

/** The first version that carried an order from a clone to its end. */
export const FIRST_VERSION = '19a1d47';

const APPS = ['client-service', 'supplier-service'];

/**
 * Builds the services of an older commit beside this checkout, with the packages of this one; kept for the next time.
 * @returns the folder that holds its `dist`
 * @throws {Error} where the history does not reach back so far
 */
export async function buildOlder(commit: string, say: (line: string) => void): Promise<string> {
  const root = checkoutFolder();
  const folder = join(root, '.local', `version-${commit}`);
  const stamp = join(folder, '.built');
  if (existsSync(stamp)) return folder;
  say(`Building the services of ${commit} (a minute)`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const archive = join(folder, 'sources.tar');
  await run('git', ['archive', '--output', archive, commit], { cwd: root });
  await run('tar', ['-xf', archive], { cwd: folder });
  await rm(archive);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const app of APPS) await run('npx', ['nest', 'build', app], { cwd: folder });
  await writeFile(stamp, '');
  return folder;
}
