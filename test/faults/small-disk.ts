import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPrivateServers, type PrivateServers } from '../support/private-servers.js';
import { TEST_VARIABLES, type TestUrls } from '../support/test-urls.js';
import type { FaultContext } from './fault.js';

const run = promisify(execFile);

/** Room for two small databases and the log that PostgreSQL keeps ahead. */
const SIZE = '320m';

/**
 * Servers whose database has a small disk of its own in memory.
 * @throws {Error} where this user may not mount one
 */
export async function smallDisk(): Promise<PrivateServers> {
  let disk = '';
  const servers = await startPrivateServers({
    prepare: async (folder) => {
      disk = join(folder, 'postgres');
      await mkdir(disk);
      await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk]);
    },
  });
  const dispose = async () => {
    await servers.postgres.kill();
    await run('umount', ['--lazy', disk]);
    await servers.dispose();
  };
  return { ...servers, dispose };
}

/** Plays a fault on servers of its own, which end with it. */
export async function withServers<Result>(
  context: FaultContext,
  servers: PrivateServers,
  play: (context: FaultContext) => Promise<Result>,
): Promise<Result> {
  use(servers.urls);
  try {
    return await play({ ...context, servers });
  } finally {
    use(context.servers.urls);
    await servers.dispose();
  }
}

function use(urls: TestUrls): void {
  for (const key of Object.keys(TEST_VARIABLES) as (keyof TestUrls)[])
    process.env[TEST_VARIABLES[key]] = urls[key];
}
