import { addresses, identityFromSources } from '../start/apps.js';
import { withoutSharedSignIn } from '../start/shared-sign-in.js';
import { Supervisor } from '../start/supervisor.js';
import { endWithMessage } from './end-with-message.js';
import { startInfra } from './infra.js';
import { outliveReaders, printProgress } from './progress.js';
import { readSettings } from './settings.js';
import type { InfraSettings } from './settings.js';
import { stopRequests, unlessHurried } from './stop-requests.js';

/** `npm run infra`: the servers with all that the apps need in them, and sign-in for trials, until Ctrl-C. */
async function main(): Promise<void> {
  outliveReaders();
  const settings = readSettings();
  const signIn = await withoutSharedSignIn(identityFromSources(settings), printProgress);
  const requests = stopRequests();
  const servers = startInfra(settings, printProgress, requests.first);
  const infra = await unlessHurried(requests, servers, 'npm run infra');
  const identity = new Supervisor(printProgress);
  try {
    await Promise.race([identity.start(signIn), requests.untilFirst()]);
    printAddresses(settings);
    await requests.untilFirst();
  } finally {
    const stop = async () => {
      await identity.stop();
      await infra.stop();
    };
    const hurry = async () => {
      await requests.untilSecond();
      identity.kill();
      await infra.kill();
    };
    await Promise.race([stop(), hurry()]);
  }
  printProgress('Stopped');
}

function printAddresses({ postgresAdminUrl, rabbitMqAdminUrl, rabbitMqManagementUrl }: InfraSettings): void {
  const { host } = new URL(postgresAdminUrl);
  const broker = new URL(rabbitMqAdminUrl);
  printProgress(
    [
      '',
      `PostgreSQL  ${host}`,
      `RabbitMQ    ${broker.host}`,
      `            ${rabbitMqManagementUrl.replace('127.0.0.1', 'localhost')} (management)`,
      `Sign-in     ${addresses().identity} (trials only)`,
      'Ready. Ctrl-C stops what this start has brought up.',
    ].join('\n'),
  );
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    endWithMessage(error);
    process.exit();
  },
);
