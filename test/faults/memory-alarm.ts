import { join } from 'node:path';
import { serverAccount } from '../../tools/infra/account.js';
import { silent } from '../../tools/infra/progress.js';
import { environment } from '../../tools/infra/rabbitmq-configuration.js';
import { rabbitMqPrograms } from '../../tools/infra/rabbitmq-programs.js';
import { run } from '../../tools/infra/run.js';
import type { PrivateServers } from '../support/private-servers.js';

/** RabbitMQ's default: alarm at 40 % of the machine's memory. */
const NORMAL = '0.4';
const ALWAYS = '0.0001';

/** Makes the broker believe that its memory is used up, or not any more. */
export async function setMemoryAlarm({ folder, ports }: PrivateServers, on: boolean): Promise<void> {
  const programs = await rabbitMqPrograms(silent);
  const call = `vm_memory_monitor set_vm_memory_high_watermark [${on ? ALWAYS : NORMAL}]`;
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
