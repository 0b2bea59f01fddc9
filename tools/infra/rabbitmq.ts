import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder, serverAccount } from './account.js';
import { InfraError } from './infra-error.js';
import { withLock } from './lock.js';
import { requireFreePort } from './ports.js';
import { endProcess, executableOf, isAlive, startServer } from './processes.js';
import type { ProcessIdentity } from './processes.js';
import { rabbitMqPrograms } from './rabbitmq-programs.js';
import type { RabbitMqPrograms } from './rabbitmq-programs.js';
import { environment, files, writeConfiguration } from './rabbitmq-configuration.js';
import type { RabbitMqOptions } from './rabbitmq-configuration.js';
import { lastLines, run } from './run.js';
import type { RunningServer } from './running-server.js';
import { runningServer } from './running-server.js';
import { currentProcess, findRunning, readRecord, writeRecord } from './server-record.js';
import { ADMIN, PORT_VARIABLES } from './settings.js';
import { waitFor } from './wait.js';

/** Five to ten seconds as a rule; a machine under load takes longer. */
const READY_WITHIN_MS = 120_000;
/** Erlang's own shutdown takes about one second. */
const STOP_WITHIN_MS = 30_000;

/**
 * Starts the embedded RabbitMQ with its management plugin, or takes over the one that already runs in this folder.
 * @throws {InfraError} no apt, port taken, or the server does not come up
 */
export async function startRabbitMq(options: RabbitMqOptions): Promise<RunningServer> {
  const programs = await rabbitMqPrograms(options);
  await makePrivateFolder(options.folder);
  return withLock(join(options.folder, 'start.lock'), 'RabbitMQ', options, () =>
    startLocked(options, programs),
  );
}

async function startLocked(options: RabbitMqOptions, programs: RabbitMqPrograms): Promise<RunningServer> {
  const { folder, ports, progress } = options;
  const wanted = [ports.rabbitmq, ports.management, ports.distribution, ports.epmd];
  const running = await findRunning(folder, programs.folder);
  const howToStop = {
    folder,
    signal: 'SIGTERM' as const,
    graceMs: STOP_WITHIN_MS,
    prepare: () => detachStatistics(options, programs),
  };
  if (running)
    return runningServer.takeOver(running, { name: 'RabbitMQ', ports: wanted, progress }, howToStop);
  await endForgottenHelpers(folder, programs);
  await requireFreePort(ports.rabbitmq, 'RabbitMQ', PORT_VARIABLES.rabbitmq);
  await requireFreePort(ports.management, "RabbitMQ's management page", PORT_VARIABLES.management);
  await requireFreePort(ports.distribution, "RabbitMQ's distribution", PORT_VARIABLES.distribution);
  if (!options.cluster) await requireFreePort(ports.epmd, "Erlang's port mapper", PORT_VARIABLES.epmd);
  await writeConfiguration(options);
  progress('RabbitMQ: starting (5 to 10 s)');
  const processes = await launch(options, programs);
  await writeRecord(folder, { ...processes, owner: currentProcess(), ports: wanted });
  const handle = runningServer.started(processes, howToStop);
  await requireReady(processes.server, options, handle);
  return handle;
}

/** The port mapper outlives a broker that was killed. */
async function endForgottenHelpers(folder: string, programs: RabbitMqPrograms): Promise<void> {
  const helpers = (await readRecord(folder))?.helpers ?? [];
  for (const helper of helpers) {
    if (executableOf(helper.pid)?.startsWith(programs.folder)) await endProcess(helper, 'SIGTERM', 2_000);
  }
}

async function launch(options: RabbitMqOptions, programs: RabbitMqPrograms) {
  const { folder, ports } = options;
  const env = environment(options, programs);
  const common = { cwd: folder, env, logFile: files(folder).output };
  // Started by us in the foreground: left to Erlang it becomes a daemon that nobody ends.
  const portMapper = {
    ...common,
    command: programs.epmd,
    args: ['-address', '127.0.0.1', '-port', String(ports.epmd)],
  };
  const helpers = options.cluster ? [] : [await startServer(portMapper)];
  const server = await startServer({ ...common, command: programs.server, args: [] });
  return { server, helpers };
}

/**
 * Makes a shutdown take one second instead of six: the broker waits five for the handler of the management page's
 * figures, which by then asks a process that is gone (seen with 3.10). So that handler is removed before.
 */
const detachStatistics = (options: RabbitMqOptions, programs: RabbitMqPrograms) =>
  run(
    join(programs.erlangBin, 'erl_call'),
    [
      ...['-address', `127.0.0.1:${options.ports.distribution}`],
      ...['-a', 'gen_event delete_handler [rabbit_event,rabbit_mgmt_db_handler,stop]'],
    ],
    { ...serverAccount(), cwd: '/', env: environment(options, programs), timeout: 3_000 },
  );

async function requireReady(
  server: ProcessIdentity,
  options: RabbitMqOptions,
  handle: RunningServer,
): Promise<void> {
  const answer = await waitFor(
    async () => (isAlive(server) ? (await answers(options.ports.management)) && 'ready' : 'ended'),
    READY_WITHIN_MS,
    100,
  );
  if (answer === 'ready') return;
  await handle.kill();
  const output = await readFile(files(options.folder).output, 'utf8').catch(() => '');
  throw new InfraError(
    `RabbitMQ did not come up: ${lastLines(output)} (more in ${files(options.folder).logs})`,
  );
}

/** The listeners are opened last, the management page first: both must answer. */
async function answers(managementPort: number): Promise<boolean> {
  const check = (name: string) => healthCheck(managementPort, name);
  return (await check('virtual-hosts')) && (await check('protocol-listener/amqp'));
}

async function healthCheck(managementPort: number, name: string): Promise<boolean> {
  const authorization = `Basic ${Buffer.from(`${ADMIN}:${ADMIN}`).toString('base64')}`;
  try {
    const response = await fetch(`http://127.0.0.1:${managementPort}/api/health/checks/${name}`, {
      headers: { authorization },
      // A page that is only just opening takes some requests and never answers them.
      signal: AbortSignal.timeout(2_000),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
