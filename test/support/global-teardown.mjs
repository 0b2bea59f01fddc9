import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';

/** Waits until the servers that the global setup of this run started are gone, and looks through what the apps printed. */
export default async function globalTeardown({ rootDir }) {
  const child = globalThis.testServers;
  if (child) {
    globalThis.testServers = undefined;
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  }
  await searchLogs(rootDir);
}

/** @throws {Error} where they hold a token, a password or a line that is no record: fails the run */
async function searchLogs(rootDir) {
  const folder = process.env.TEST_LOG_FOLDER;
  if (folder === undefined) return;
  delete process.env.TEST_LOG_FOLDER;
  const search = spawn(
    process.execPath,
    ['--import', '@oxc-node/core/register', 'test/security/search-logs.ts', folder],
    { cwd: rootDir, stdio: 'inherit' },
  );
  const [code] = await once(search, 'exit');
  await rm(folder, { recursive: true });
  if (code !== 0) throw new Error('The logs of this run hold what no log may hold');
}
