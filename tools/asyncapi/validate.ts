import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Parser } from '@asyncapi/parser';

/** A newer AsyncAPI exists; ours is the one that the tools of integrators read. */
const WANTED_VERSION = 'asyncapi-latest-version';

/** @returns what AsyncAPI's own parser has to say of the document, warnings included; the schemas are files beside it */
export async function problemsOf(path: string): Promise<string[]> {
  const { diagnostics } = await new Parser().parse(await readFile(path, 'utf8'), { source: resolve(path) });
  return diagnostics
    .filter(({ code }) => code !== WANTED_VERSION)
    .map(({ message, path: at, code }) => `/${at.join('/')}: ${message} (${code})`);
}
