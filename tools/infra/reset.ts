import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endWithMessage } from './end-with-message.js';
import { InfraError } from './infra-error.js';
import { dataFolder } from './places.js';
import { isAlive } from './processes.js';
import { printProgress } from './progress.js';
import { readRecord } from './server-record.js';

/** `npm run reset`: removes the data of this checkout's embedded servers; the programs stay in the cache. */
async function reset(): Promise<void> {
  const folders = ['postgres', 'rabbitmq'].map((name) => join(dataFolder(), name)).filter(existsSync);
  for (const folder of folders) {
    const record = await readRecord(folder);
    if (record && isAlive(record.server)) {
      throw new InfraError(`Stop the servers first (process ${record.server.pid} still runs on ${folder})`);
    }
  }
  for (const folder of folders) {
    await rm(folder, { recursive: true, force: true });
    printProgress(`Removed ${folder}`);
  }
  if (folders.length === 0) printProgress('There is no data to remove');
}

await reset().catch(endWithMessage);
