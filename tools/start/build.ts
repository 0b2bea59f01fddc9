import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InfraError } from '../infra/infra-error.js';
import { checkoutFolder } from '../infra/places.js';
import type { Progress } from '../infra/progress.js';

const SOURCES = ['apps', 'libs', 'package.json', 'tsconfig.json', 'nest-cli.json'];
/** The last file that the build of each part writes. */
const BUILT = [
  ...['client-service', 'supplier-service', 'gateway', 'identity'].map(
    (app) => `dist/apps/${app}/src/main.js`,
  ),
  'apps/portal/dist/index.html',
];
const NOT_SOURCES = new Set(['node_modules', 'dist']);

/**
 * Builds the apps where a source is newer than the last build.
 * @throws {InfraError} where the build fails
 * @throws the signal's reason where it is aborted meanwhile
 */
export async function buildIfStale(progress: Progress, signal?: AbortSignal): Promise<void> {
  const root = checkoutFolder();
  const built = await oldest(BUILT.map((file) => join(root, file)));
  if ((await newest(SOURCES.map((source) => join(root, source)))) <= built) return;
  progress('Apps: building (20 to 60 s)');
  const child = spawn('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  // A Ctrl-C reaches the build by itself, another signal does not.
  signal?.addEventListener('abort', () => child.kill());
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  signal?.throwIfAborted();
  if (code !== 0) throw new InfraError(`The build failed:\n${output.trim()}`);
}

/** @returns 0 where one is absent */
async function oldest(files: readonly string[]): Promise<number> {
  const times = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.min(...times);
}

async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path);
      if (!found.isDirectory()) return found.mtimeMs;
      const names = (await readdir(path)).filter((name) => !NOT_SOURCES.has(name));
      return newest(names.map((name) => join(path, name)));
    }),
  );
  return Math.max(0, ...times);
}
