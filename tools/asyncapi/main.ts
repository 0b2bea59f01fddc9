import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { stringify } from 'yaml';
import { asyncApiDocument } from './document.js';
import { eventSchemas, schemaFile } from './event-schemas.js';
import { problemsOf } from './validate.js';

const DOCS = 'docs';
const SCHEMAS = join(DOCS, 'schemas');
const DOCUMENT = join(DOCS, 'asyncapi.yaml');
const BANNER = '# Generated from libs/contracts by `npm run asyncapi`.\n';

/** All files that are made from the contracts: path → content. */
async function generate(): Promise<Map<string, string>> {
  const style = { parser: 'json', printWidth: 110 } as const;
  const files = new Map<string, string>();
  for (const [name, schema] of eventSchemas())
    files.set(join(DOCS, schemaFile(name)), await format(JSON.stringify(schema), style));
  const yaml = stringify(asyncApiDocument(), { lineWidth: 0, aliasDuplicateObjects: false });
  return files.set(
    DOCUMENT,
    await format(BANNER + yaml, { parser: 'yaml', printWidth: 110, singleQuote: true }),
  );
}

/** Writes docs/asyncapi.yaml and docs/schemas/; with `--check` it only says whether they are current and valid. */
async function main(check: boolean): Promise<void> {
  const files = await generate();
  const left = (await readdir(SCHEMAS).catch(() => [])).map((name) => join(SCHEMAS, name));
  const stale = left.filter((path) => !files.has(path));
  if (check) {
    for (const [path, content] of files)
      if ((await readFile(path, 'utf8').catch(() => '')) !== content) stale.push(path);
    for (const path of stale) fail(`${path} is not what the code says: run npm run asyncapi and commit it`);
  } else {
    await mkdir(SCHEMAS, { recursive: true });
    for (const path of stale) await rm(path);
    for (const [path, content] of files) await writeFile(path, content);
  }
  for (const problem of await problemsOf(DOCUMENT)) fail(`${DOCUMENT}: ${problem}`);
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

await main(process.argv.includes('--check'));
