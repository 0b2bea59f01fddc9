import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InfraError } from './infra-error.js';
import type { Progress } from './progress.js';
import { run } from './run.js';

export interface PackageQuestions {
  /** Names that the packages depend on; `deep` follows the chain to its end. */
  dependencies: (packages: string[], how: 'direct' | 'deep') => Promise<string[]>;
  /** Those of the given packages that are not installed on this machine. */
  missing: (packages: string[]) => Promise<string[]>;
}

/**
 * Downloads Debian packages as any user: apt works on lists of its own below `work`, the system's stay as they are.
 * @param choose which packages, asked when the lists are there
 * @returns the files
 * @throws {InfraError} no package source answers
 */
export async function downloadPackages(
  work: string,
  choose: (questions: PackageQuestions) => Promise<string[]>,
  progress: Progress,
): Promise<string[]> {
  const target = join(work, 'packages');
  for (const folder of ['apt/lists/partial', 'apt/cache/archives/partial', 'packages']) {
    await mkdir(join(work, folder), { recursive: true });
  }
  const options = aptOptions(work);
  progress('RabbitMQ: updating the lists of packages');
  await apt('apt-get', [...options, '-qq', 'update'], work);
  const packages = await choose(questions(options, work));
  const sizes = await apt('apt-get', [...options, '--print-uris', 'download', ...packages], work);
  progress(`RabbitMQ: downloading ${packages.length} packages (${megabytes(sizes)} MB)`);
  await apt('apt-get', [...options, '-qq', 'download', ...packages], target);
  return (await readdir(target)).filter((file) => file.endsWith('.deb')).map((file) => join(target, file));
}

const aptOptions = (work: string) =>
  [
    `Dir::State=${work}/apt`,
    `Dir::State::Lists=${work}/apt/lists`,
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache=${work}/apt/cache`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=',
    'Acquire::Languages=none',
    'Acquire::Retries=3',
  ].flatMap((option) => ['-o', option]);

const questions = (options: string[], work: string): PackageQuestions => ({
  async dependencies(packages, how) {
    const kinds = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'];
    const args = [
      'depends',
      ...(how === 'deep' ? ['--recurse'] : []),
      ...kinds.map((kind) => `--no-${kind}`),
    ];
    const output = await apt('apt-cache', [...options, ...args, ...packages], work);
    const names = [...output.matchAll(/Depends: ([a-z0-9][a-z0-9.+-]*)/g)].map((match) => match[1]);
    return [...new Set(names)].sort();
  },
  async missing(packages) {
    const installed = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n']);
    return packages.filter((name) => !installed.includes(`${name} installed\n`));
  },
});

async function apt(program: string, args: string[], cwd: string): Promise<string> {
  try {
    return await run(program, args, { cwd, env: { ...process.env, LC_ALL: 'C' } });
  } catch (error) {
    throw new InfraError(
      `RabbitMQ could not be downloaded (${(error as Error).message}): mend the package source, or give RABBITMQ_ADMIN_URL`,
    );
  }
}

/** Lines of `--print-uris`: 'address' file size checksum. */
const megabytes = (uris: string) =>
  Math.round(
    [...uris.matchAll(/^'\S+' \S+ (\d+)/gm)].reduce((sum, match) => sum + Number(match[1]), 0) / 1e6,
  );
