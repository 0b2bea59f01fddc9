import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveToServers } from './account.js';
import { checkoutFolder } from './places.js';
import { endProcess } from './processes.js';
import { readRecord } from './server-record.js';

/** Servers of tests live in here, each in a folder of its name. */
const SERVER_FOLDERS = ['postgres', 'rabbitmq'];

/** A folder for servers that must not outlive this process, however it ends. */
export async function makeTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'procmetier-'));
  await giveToServers(folder);
  watch(folder);
  return folder;
}

/** Ends what still runs in such a folder, at once: nobody needs its data. */
export async function removeFolderWithServers(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of SERVER_FOLDERS) {
    const record = await readRecord(join(folder, name));
    for (const process of record ? [record.server, ...record.helpers] : [])
      await endProcess(process, 'SIGKILL', 5_000);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

let guard: ChildProcess | undefined;

/** Tells the guard, which runs in a group of its own so that a Ctrl-C does not end it before its work. */
function watch(folder: string): void {
  guard ??= startGuard();
  guard.stdin!.write(`${folder}\n`);
}

function startGuard(): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--import', '@oxc-node/core/register', join(checkoutFolder(), 'tools/infra/guard.ts')],
    { cwd: checkoutFolder(), detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  return child;
}
