import { endWithMessage } from '../infra/end-with-message.js';
import { startInfra, type Infra } from '../infra/infra.js';
import { outliveReaders, printProgress } from '../infra/progress.js';
import { readSettings } from '../infra/settings.js';
import { stopRequests, unlessHurried, type StopRequests } from '../infra/stop-requests.js';
import { addresses, describeApps, requireFreePorts } from './apps.js';
import { buildIfStale } from './build.js';
import { withoutSharedSignIn } from './shared-sign-in.js';
import { show } from './show.js';
import { Supervisor } from './supervisor.js';
import { printWelcome } from './welcome.js';

/** `npm start`: servers, apps, a sample order on screen, and then everything stays up until Ctrl-C. */
async function main(): Promise<void> {
  outliveReaders();
  const startedAt = Date.now();
  const settings = readSettings();
  const apps = await withoutSharedSignIn(describeApps(settings), printProgress);
  // Asked again when the apps start: here it spares the servers and a build of a minute.
  await requireFreePorts(apps);
  const requests = stopRequests();
  const supervisor = new Supervisor(printProgress);
  const servers = startInfra(settings, printProgress, requests.first);
  // While the servers come up there is a core left to build.
  const building = buildIfStale(printProgress, requests.first);
  let infra: Infra | undefined;
  try {
    [infra] = await unlessHurried(requests, Promise.all([servers, building]), 'npm start');
    printProgress('Apps: starting');
    await unlessStopped(requests, supervisor.start(apps));
    const { waiting } = await unlessStopped(requests, show(addresses(), printProgress));
    printWelcome(
      { addresses: addresses(), settings, waiting, seconds: (Date.now() - startedAt) / 1000 },
      printProgress,
    );
    supervisor.showLogs = true;
    await requests.untilFirst();
  } finally {
    supervisor.showLogs = false;
    infra ??= await unlessHurried(
      requests,
      servers.catch(() => undefined),
      'npm start',
    );
    await Promise.race([stopAll(supervisor, infra), hurry(requests, supervisor, infra)]);
  }
  printProgress('Stopped. The data is kept; "npm start" continues with it, "npm run reset" clears it.');
}

async function stopAll(supervisor: Supervisor, infra: Infra | undefined): Promise<void> {
  await supervisor.stop();
  await infra?.stop();
}

/** The second Ctrl-C. */
async function hurry(
  requests: StopRequests,
  supervisor: Supervisor,
  infra: Infra | undefined,
): Promise<void> {
  await requests.untilSecond();
  supervisor.kill();
  await infra?.kill();
}

/** @throws the reason of the first request to stop, where it comes before the work is done */
function unlessStopped<T>(requests: StopRequests, work: Promise<T>): Promise<T> {
  const stopped = requests.untilFirst().then(() => {
    throw requests.first.reason;
  });
  return Promise.race([work, stopped]);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    endWithMessage(error);
    process.exit();
  },
);
