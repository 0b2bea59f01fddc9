import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSteps, type Step } from '../support/how-to.js';
import { freePort } from '../../tools/infra/ports.js';

import { startSystem, type System } from '../support/system.js';

/** Below the checkout, where a reader is told to be: packages and types are found from there. */
const PLACE = '.local';
const stepsOf = (page: string) => readSteps(readFileSync(`docs/how-to/${page}.md`, 'utf8'));

let system: System;
beforeAll(async () => {
  system = await startSystem();
  await mkdir(PLACE, { recursive: true });
});
afterAll(() => system.stop());

/** One shell and one folder for a whole page: each block begins with the variables and functions of those before. */
class Reader {
  private environment: Record<string, string>;
  folder: string;

  async begin(): Promise<void> {
    this.folder = await mkdtemp(join(PLACE, 'how-to-'));
    const { gatewayUrl: GATEWAY, identityUrl: IDENTITY } = system;
    this.environment = { GATEWAY, IDENTITY, PORT: String(await freePort()) };
  }

  async end(): Promise<void> {
    await this.run('if [ -n "${RECEIVER:-}" ]; then kill "$RECEIVER" 2>/dev/null || true; fi');
    await rm(this.folder, { recursive: true });
  }

  async follow({ blocks }: Step): Promise<void> {
    for (const { language, file, text } of blocks) {
      if (language === 'sh') await this.run(text);
      else if (file !== undefined) await writeFile(join(this.folder, file), text);
      // What is shown in between is compared by a test of its own.
      else if (language !== 'json') throw new Error(`A block is neither run nor written:\n${text}`);
    }
  }

  private async run(script: string): Promise<string> {
    const state = 'state.sh';
    const whole = [
      `if [ -f ${state} ]; then . ./${state}; fi`,
      'set -eua -o pipefail',
      script,
      `{ export -p; declare -f; } > ${state}`,
    ].join('\n');
    const { stdout } = await promisify(execFile)('bash', ['-c', whole], {
      cwd: this.folder,
      env: { ...process.env, ...this.environment },
      timeout: 100_000,
    });
    return stdout;
  }
}

const signIn = stepsOf('integrate')[0];

describe.each([
  ['integrate', 7, []],
  ['receive-webhooks', 6, [signIn]],
])('%s', (page, least, before) => {
  const reader = new Reader();
  const steps = stepsOf(page);
  const examples = steps.flatMap(({ blocks }) => blocks).filter(({ language }) => language === 'json');
  beforeAll(async () => {
    await reader.begin();
    for (const step of before) await reader.follow(step);
  });
  afterAll(() => reader.end());

  it('has steps that can be followed', () => expect(steps.length).toBeGreaterThan(least));

  it.each(steps.map((step) => [step.title, step] as const))(
    '%s',
    (_title, step) => reader.follow(step),
    120_000,
  );

  if (examples.length > 0)
    it('shows messages as they come', async () => {
      const lines = (await readFile(join(reader.folder, 'messages.txt'), 'utf8')).trim().split('\n');
      const received = lines.map((line) => JSON.parse(line.slice(line.indexOf(' '))) as Message);
      for (const { text } of examples) {
        const shown = JSON.parse(text) as Message;
        const such = received.find(({ type }) => type === shown.type);
        expect(shapeOf(such)).toEqual(shapeOf(shown));
      }
    });
});

interface Message {
  type: string;
}

/** Members and kinds of a message, whatever they hold. */
const shapeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]))
    : typeof value;
