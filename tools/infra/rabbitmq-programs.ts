import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { downloadPackages } from './apt.js';
import type { PackageQuestions } from './apt.js';
import { InfraError } from './infra-error.js';
import { once } from './cache.js';
import type { Waiting } from './lock.js';
import { cacheFolder } from './places.js';
import type { Progress } from './progress.js';
import { run } from './run.js';

export interface RabbitMqPrograms {
  /** The packages are unpacked below it. */
  folder: string;
  erlangBin: string;
  epmd: string;
  server: string;
  plugins: string;
  /** Shared libraries that the system does not have. */
  libraries: string;
}

/**
 * Unpacks the distribution's RabbitMQ and Erlang packages into the cache, without installing them.
 * @throws {InfraError} the machine has no apt, or its package source does not answer
 */
export async function rabbitMqPrograms(waiting: Waiting): Promise<RabbitMqPrograms> {
  requireApt();
  const folder = join(cacheFolder(), `rabbitmq-${await distribution()}-${process.arch}`);
  await once(folder, 'RabbitMQ', waiting, () => unpackPackages(folder, waiting.progress));
  return locate(folder);
}

/** True where an embedded RabbitMQ can be had. */
export const hasApt = () => ['apt-get', 'apt-cache', 'dpkg'].every(isOnPath);

const isOnPath = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

function requireApt(): void {
  if (hasApt()) return;
  throw new InfraError(
    'There is no apt here to install RabbitMQ with: install RabbitMQ 3.10 or later with its management plugin and give RABBITMQ_ADMIN_URL and RABBITMQ_MANAGEMENT_URL, or start a Docker engine',
  );
}

async function distribution(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const field = (name: string) => new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(text)?.[1] ?? 'unknown';
  return `${field('ID')}-${field('VERSION_ID')}`;
}

async function unpackPackages(folder: string, progress: Progress): Promise<void> {
  const work = `${folder}.partial`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const files = await downloadPackages(work, rabbitMqPackages, progress);
  progress('RabbitMQ: unpacking');
  const root = join(work, 'root');
  await mkdir(root);
  for (const file of files) await run('dpkg', ['-x', file, root]);
  await moveErlang(root, folder);
  await rename(root, folder);
  await rm(work, { recursive: true, force: true });
}

/** RabbitMQ, the parts of Erlang that it depends on, and what those need and this system lacks. */
const rabbitMqPackages = async ({ dependencies, missing }: PackageQuestions) => {
  const erlang = (await dependencies(['rabbitmq-server'], 'deep')).filter((name) =>
    name.startsWith('erlang-'),
  );
  const libraries = (await dependencies(erlang, 'direct')).filter((name) => /^(lib|zlib)/.test(name));
  return ['rabbitmq-server', ...erlang, ...(await missing(libraries))];
};

/**
 * Debian's `erl` scripts know where they were installed and heed no variable. Both copies must be told: with
 * one, the port mapper is still taken from the system.
 */
async function moveErlang(root: string, folder: string): Promise<void> {
  const erlang = join(root, 'usr/lib/erlang');
  const erts = (await readdir(erlang)).find((name) => name.startsWith('erts-'))!;
  for (const script of [join(erlang, 'bin/erl'), join(erlang, erts, 'bin/erl')]) {
    const text = await readFile(script, 'utf8');
    const moved = text.replaceAll(/(^\s*ROOTDIR=)\/usr\/lib\/erlang/gm, `$1"${folder}/usr/lib/erlang"`);
    if (moved === text)
      throw new InfraError(`This distribution's ${script} is not known: give RABBITMQ_ADMIN_URL`);
    await writeFile(script, moved);
  }
}

async function locate(folder: string): Promise<RabbitMqPrograms> {
  const homes = join(folder, 'usr/lib/rabbitmq/lib');
  const home = (await readdir(homes)).find((name) => name.startsWith('rabbitmq_server-'))!;
  const libraries = join(folder, 'usr/lib');
  const triplet = (await readdir(libraries)).find((name) => /-linux-gnu/.test(name));
  return {
    folder,
    erlangBin: join(folder, 'usr/lib/erlang/bin'),
    epmd: join(folder, 'usr/lib/erlang/bin/epmd'),
    server: join(folder, 'usr/lib/rabbitmq/bin/rabbitmq-server'),
    plugins: join(homes, home, 'plugins'),
    libraries: triplet ? join(libraries, triplet) : '',
  };
}
