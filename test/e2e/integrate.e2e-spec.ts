import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSteps, type Step } from '../support/how-to.js';
import { freePort } from '../support/processes.js';
import { startSystem, type System } from '../support/system.js';

/** Below the checkout, where a reader is told to be: packages and types are found from there. */
const PLACE = '.local';
const steps = readSteps(readFileSync('docs/how-to/integrate.md', 'utf8'));

let system: System;
let folder: string;
let environment: Record<string, string>;

beforeAll(async () => {
  system = await startSystem();
  await mkdir(PLACE, { recursive: true });
  folder = await mkdtemp(join(PLACE, 'integrate-'));
  environment = { GATEWAY: system.gatewayUrl, IDENTITY: system.identityUrl, PORT: String(await freePort()) };
}, 120_000);
afterAll(async () => {
  await run('if [ -n "${RECEIVER:-}" ]; then kill "$RECEIVER" 2>/dev/null || true; fi');
  await rm(folder, { recursive: true });
  await system.stop();
});

/** One shell for the whole page: each block begins with the variables and functions of those before. */
async function run(script: string): Promise<string> {
  const state = 'state.sh';
  const whole = [
    `if [ -f ${state} ]; then . ./${state}; fi`,
    'set -eua -o pipefail',
    script,
    `{ export -p; declare -f; } > ${state}`,
  ].join('\n');
  const { stdout } = await promisify(execFile)('bash', ['-c', whole], {
    cwd: folder,
    env: { ...process.env, ...environment },
    timeout: 100_000,
  });
  return stdout;
}

async function follow({ blocks }: Step): Promise<void> {
  for (const { language, file, text } of blocks) {
    if (language === 'sh') await run(text);
    else if (file !== undefined) await writeFile(join(folder, file), text);
    else throw new Error(`A block is neither run nor written:\n${text}`);
  }
}

it('has steps that can be followed', () => expect(steps.length).toBeGreaterThan(7));

it.each(steps.map((step) => [step.title, step] as const))('%s', (_title, step) => follow(step), 120_000);
