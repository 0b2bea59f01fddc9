import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { changesBetween } from './changes.js';
import type { Document } from './document.js';
import { judge, type Declared } from './verdict.js';

const TARGET = 'docs/openapi.json';
const DECLARATIONS = 'docs/openapi-breaking-changes.json';

const git = async (...args: string[]) =>
  (await promisify(execFile)('git', args, { maxBuffer: 64 * 1024 * 1024 })).stdout.trim();

/** @returns the newest version tag behind this commit, or undefined where there is none, or no git */
const lastVersion = () =>
  git('describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*').then(
    (tag) => tag,
    () => undefined,
  );

/** Compares the API with that of the last tagged version; a breaking change fails unless it is declared. */
async function main(): Promise<void> {
  const version = await lastVersion();
  if (!version) {
    process.stdout.write('No version is tagged yet: there is nothing that the API could break\n');
    return;
  }
  const before = JSON.parse(await git('show', `${version}:${TARGET}`)) as Document;
  const after = JSON.parse(await readFile(TARGET, 'utf8')) as Document;
  const declared = JSON.parse(await readFile(DECLARATIONS, 'utf8')) as Declared[];
  const { lines, ok } = judge(changesBetween(before, after), declared);
  process.stdout.write(`Against ${version}: ${lines.length === 0 ? 'no change' : ''}\n`);
  for (const line of lines) process.stdout.write(`  ${line}\n`);
  if (ok) return;
  process.stderr.write(`Declare what is meant in ${DECLARATIONS} as { "change": …, "reason": … }\n`);
  process.exitCode = 1;
}

await main();
