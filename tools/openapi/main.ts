import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

/** The build's own output: the schemas are added to the classes while they are compiled. */
const BUILT = 'dist/apps/gateway/src/openapi/describe.js';

type Describe = { describeApi: () => Promise<OpenAPI3> };

const TYPES_BANNER = '/** Generated from docs/openapi.json by `npm run openapi`. */\n\n';

/** What the built gateway says of itself, and the types of the client that come from it: path → content. */
async function generate(root: string): Promise<Map<string, string>> {
  const { describeApi } = (await import(pathToFileURL(join(root, BUILT)).href)) as Describe;
  const document = JSON.stringify(await describeApi());
  const types = astToString(await openapiTypes(document));
  const style = await resolveConfig(join(root, 'package.json'));
  return new Map([
    ['docs/openapi.json', await format(document, { parser: 'json', printWidth: 110 })],
    [
      'libs/api-client/src/schema.d.ts',
      await format(TYPES_BANNER + types, { ...style, parser: 'typescript' }),
    ],
  ]);
}

/** Writes docs/openapi.json and the client's types; with `--check` it only says whether they are current. */
async function main(root: string, check: boolean): Promise<void> {
  for (const [path, content] of await generate(root)) {
    const target = join(root, path);
    if (!check) {
      await writeFile(target, content);
      continue;
    }
    if ((await readFile(target, 'utf8').catch(() => '')) === content) continue;
    process.stderr.write(`${path} is not what the code says: run npm run openapi and commit it\n`);
    process.exitCode = 1;
  }
}

process.env.LOG_LEVEL ??= 'error';
await main(process.cwd(), process.argv.includes('--check'));
