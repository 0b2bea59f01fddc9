import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A fenced block of a how-to: commands, a whole new file, or changes of one. */
interface Block {
  language: string;
  /** Path of the file, below the root of the sources. */
  file?: string;
  text: string;
}

export interface Step {
  title: string;
  blocks: Block[];
  /** Which app refuses to start without the step, and the line that it prints. */
  leftOut?: { app: 'client-service' | 'supplier-service'; line: string };
}

const FENCE = /^```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^```$/gm;
const LEFT_OUT = /^Left out, (client-service|supplier-service) does not start: `(.+)`$/m;

/** Reads the steps of a how-to: what stands under each of its headings. */
export function readSteps(markdown: string): Step[] {
  return markdown
    .split(/^##+ /m)
    .slice(1)
    .map((section): Step => {
      const leftOut = LEFT_OUT.exec(section);
      return {
        title: section.slice(0, section.indexOf('\n')),
        blocks: [...section.matchAll(FENCE)].map(([, language, file, text]) => ({ language, file, text })),
        ...(leftOut && { leftOut: { app: leftOut[1] as 'client-service', line: leftOut[2] } }),
      };
    });
}

/** Does in a folder what the steps say, in their order. @throws {Error} a change that does not fit exactly once */
export async function follow(steps: readonly Step[], folder: string): Promise<void> {
  for (const block of steps.flatMap((step) => step.blocks)) await apply(block, folder);
}

async function apply({ language, file, text }: Block, folder: string): Promise<void> {
  if (language === 'sh') {
    await promisify(execFile)('sh', ['-ec', text], { cwd: folder });
    return;
  }
  if (file === undefined) throw new Error(`A block names no file:\n${text}`);
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  if (language !== 'diff') return writeFile(path, text, { flag: 'wx' });
  const changed = text
    .split(/^@@\n/m)
    .reduce((before, hunk) => change(before, hunk, file), await readFile(path, 'utf8'));
  await writeFile(path, changed);
}

function change(content: string, hunk: string, file: string): string {
  const lines = hunk.split('\n').slice(0, -1);
  const without = (sign: string) =>
    lines.filter((line) => !line.startsWith(sign)).map((line) => `${line.slice(1)}\n`);
  const before = without('+').join('');
  if (content.split(before).length !== 2) throw new Error(`Does not fit exactly once in ${file}:\n${hunk}`);
  return content.replace(before, () => without('-').join(''));
}
