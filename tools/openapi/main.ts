import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';

const TARGET = 'docs/openapi.json';
/** The build's own output: the schemas are added to the classes while they are compiled. */
const BUILT = 'dist/apps/gateway/src/openapi/describe.js';

type Describe = { describeApi: () => Promise<unknown> };

/** Writes docs/openapi.json from the built gateway; with `--check` it only says whether the file is current. */
async function main(root: string, check: boolean): Promise<void> {
  const { describeApi } = (await import(pathToFileURL(join(root, BUILT)).href)) as Describe;
  const text = await format(JSON.stringify(await describeApi()), { parser: 'json', printWidth: 110 });
  const target = join(root, TARGET);
  if (!check) return writeFile(target, text);
  const current = await readFile(target, 'utf8').catch(() => '');
  if (current === text) return;
  process.stderr.write(`${TARGET} is not what the code says: run npm run openapi and commit it\n`);
  process.exitCode = 1;
}

process.env.LOG_LEVEL ??= 'error';
await main(process.cwd(), process.argv.includes('--check'));
