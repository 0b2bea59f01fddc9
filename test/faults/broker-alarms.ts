import { join } from 'node:path';
import { serverAccount } from '../../tools/infra/account.js';
import { silent } from '../../tools/infra/progress.js';
import { environment } from '../../tools/infra/rabbitmq-configuration.js';
import { rabbitMqPrograms } from '../../tools/infra/rabbitmq-programs.js';
import { run } from '../../tools/infra/run.js';
import type { PrivateServers } from '../support/private-servers.js';

/** Makes the broker believe that its memory is used up, or not any more; alarm at 40 % is its default. */
export const setMemoryAlarm = (servers: PrivateServers, on: boolean) =>
  callBroker(servers, `vm_memory_monitor set_vm_memory_high_watermark [${on ? '0.0001' : '0.4'}]`);

/** Makes the broker believe that its disk is full, or not any more; 50 MB free is its default. */
export const setDiskAlarm = (servers: PrivateServers, on: boolean) =>
  callBroker(servers, `rabbit_disk_monitor set_disk_free_limit [${on ? '1000000000000000' : '50000000'}]`);

/** @param call module, function and arguments, run on the broker's node */
async function callBroker(
  { folder, ports }: Pick<PrivateServers, 'folder' | 'ports'>,
  call: string,
): Promise<void> {
  const programs = await rabbitMqPrograms({ progress: silent });
  await run(
    join(programs.erlangBin, 'erl_call'),
    ['-address', `127.0.0.1:${ports.distribution}`, '-a', call],
    {
      ...serverAccount(),
      cwd: '/',
      env: environment({ folder: join(folder, 'rabbitmq'), ports, progress: silent }, programs),
      timeout: 10_000,
    },
  );
}
