import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { checkoutFolder } from '../../tools/infra/places.js';
import { makeTemporaryFolder, removeFolderWithServers } from '../../tools/infra/temporary-folder.js';
import { waitFor } from '../../tools/infra/wait.js';

let folder: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
});
afterEach(() => removeFolderWithServers(folder));

it.each([
  ['tools/start/main.ts', 'npm start'],
  ['tools/infra/main.ts', 'npm run infra'],
])('%s says on a first Ctrl-C what it waits for, and ends on a second', async (program, name) => {
  const silentServer = createServer().listen(0, '127.0.0.1');
  await once(silentServer, 'listening');
  const { port } = silentServer.address() as AddressInfo;
  // A build would outlast the test; what is asked here begins with it.
  await writeFile(join(folder, 'npm'), '#!/bin/sh\nexec sleep 60\n');
  await chmod(join(folder, 'npm'), 0o755);
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', program], {
    cwd: checkoutFolder(),
    env: {
      PATH: [folder, process.env.PATH].join(delimiter),
      HOME: folder,
      POSTGRES_ADMIN_URL: `postgresql://procmetier@127.0.0.1:${port}/postgres`,
      RABBITMQ_ADMIN_URL: `amqp://procmetier:procmetier@127.0.0.1:${port}`,
      RABBITMQ_MANAGEMENT_URL: `http://127.0.0.1:${port}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  let isOver = false;
  // Later than its exit: only now has all been read that it printed.
  const ended = once(child, 'close').then(() => (isOver = true));
  try {
    await waitFor(() => printed.includes('RABBITMQ_ADMIN_URL'), 20_000);
    child.kill('SIGINT');
    await waitFor(() => printed.includes('Stopping'), 20_000);
    expect(printed).toContain('Stopping once work in hand is finished; a second Ctrl-C stops at once\n');
    child.kill('SIGINT');
    await waitFor(() => isOver, 20_000);
    expect(child.exitCode).toBe(1);
    expect(printed).toContain(`Stopped at once; "${name}" takes over what still runs`);
  } finally {
    child.kill('SIGKILL');
    await ended;
    silentServer.close();
  }
});
