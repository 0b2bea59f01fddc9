import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, checkoutFolder } from '../../tools/infra/places.js';
import type { Account } from '../../tools/infra/account.js';
import { PORT_VARIABLES } from '../../tools/infra/settings.js';
import type { Ports } from '../../tools/infra/settings.js';
import { waitFor } from '../../tools/infra/wait.js';
import { freePort } from '../../tools/infra/ports.js';

export interface InfraCommand {
  output(): string;
  /** @throws {Error} it ended, or the text did not appear within two minutes; shows what was printed */
  untilPrinted(text: string): Promise<void>;
  /** From now on nobody reads what it prints. */
  closeOutput(): void;
  signal(signal: NodeJS.Signals): void;
  /** @returns the exit code, or the name of the signal that ended it */
  ended(): Promise<number | string>;
}

/** `npm run infra` on data and ports of its own. */
export async function startInfraCommand(
  folder: string,
  ports: Ports,
  account: Account = {},
): Promise<InfraCommand> {
  const portSettings = (Object.keys(PORT_VARIABLES) as (keyof Ports)[]).map((name) => [
    PORT_VARIABLES[name],
    String(ports[name]),
  ]);
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', 'tools/infra/main.ts'], {
    ...account,
    cwd: checkoutFolder(),
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      PROCMETIER_DATA_DIR: folder,
      PROCMETIER_CACHE_DIR: cacheFolder(),
      ...Object.fromEntries(portSettings),
      IDENTITY_PORT: String(await freePort()),
      IDENTITY_KEYS_FILE: join(folder, 'identity-keys.json'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const exit = once(child, 'close') as Promise<[number | null, string | null]>;
  return {
    output: () => printed,
    async untilPrinted(text) {
      await waitFor(() => printed.includes(text) || child.exitCode !== null, 120_000);
      if (!printed.includes(text)) throw new Error(`"${text}" was not printed, but:\n${printed}`);
    },
    closeOutput: () => [child.stdout, child.stderr].forEach((stream) => stream.destroy()),
    signal: (signal) => child.kill(signal),
    async ended() {
      const [code, signal] = await exit;
      return code ?? signal!;
    },
  };
}

/**
 * Processes that know the folder, by command line or environment: all servers that were started in it.
 * Erlang's small helpers end a moment after their server, so they are given that moment.
 */
export async function survivorsOf(folder: string): Promise<number[]> {
  await waitFor(() => processesOf(folder).length === 0, 20_000);
  return processesOf(folder);
}

export function processesOf(folder: string): number[] {
  const mentions = (pid: string) =>
    ['cmdline', 'environ'].some((file) => {
      try {
        return readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    });
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && mentions(name))
    .map(Number);
}
