import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeRun } from './describe-run.js';
import { plotLoads } from './plot.js';
import { RESULTS_FILE, type RunResult } from './result.js';

const BEGIN = '<!-- newest run: written by npm run bench -->';
const END = '<!-- end of the newest run -->';

/** Brings the newest run into docs/performance.md, between its two marks, and draws its plot beside it. */
export async function writePerformancePage(docsFolder: string): Promise<void> {
  const lines = (await readFile(RESULTS_FILE, 'utf8')).trimEnd().split('\n');
  const run = JSON.parse(lines.at(-1) ?? '') as RunResult;
  const page = join(docsFolder, 'performance.md');
  await writeFile(page, withRun(await readFile(page, 'utf8'), describeRun(run)));
  await writeFile(join(docsFolder, 'images', 'performance.svg'), plotLoads(run.loads));
}

/** @throws {Error} the page has lost its marks */
export function withRun(page: string, text: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`docs/performance.md needs the lines ${BEGIN} and ${END}`);
  return `${before}${BEGIN}\n\n${text}\n\n${END}${after}`;
}
