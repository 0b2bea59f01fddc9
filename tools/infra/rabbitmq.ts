import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveToServers, makePrivateFolder } from './account.js';
import { InfraError } from './infra-error.js';
import { withLock } from './lock.js';
import { requireFreePort } from './ports.js';
import { endProcess, executableOf, isAlive, startServer } from './processes.js';
import type { ProcessIdentity } from './processes.js';
import type { Progress } from './progress.js';
import { rabbitMqPrograms } from './rabbitmq-programs.js';
import type { RabbitMqPrograms } from './rabbitmq-programs.js';
import { lastLines } from './run.js';
import type { RunningServer } from './running-server.js';
import { runningServer } from './running-server.js';
import { currentProcess, findRunning, readRecord, writeRecord } from './server-record.js';
import { ADMIN } from './settings.js';
import type { Ports } from './settings.js';
import { waitFor } from './wait.js';

/** Five to ten seconds as a rule; a machine under load takes longer. */
const READY_WITHIN_MS = 120_000;
/** Erlang's own shutdown takes about six seconds. */
const STOP_WITHIN_MS = 30_000;

export interface RabbitMqOptions {
  /** Holds the data, the configuration, the log and the record of the running server. */
  folder: string;
  ports: Ports;
  progress: Progress;
}

/**
 * Starts the embedded RabbitMQ with its management plugin, or takes over the one that already runs in this folder.
 * @throws {InfraError} no apt, port taken, or the server does not come up
 */
export async function startRabbitMq(options: RabbitMqOptions): Promise<RunningServer> {
  const programs = await rabbitMqPrograms(options.progress);
  await makePrivateFolder(options.folder);
  return withLock(join(options.folder, 'start.lock'), () => startLocked(options, programs));
}

async function startLocked(options: RabbitMqOptions, programs: RabbitMqPrograms): Promise<RunningServer> {
  const { folder, ports, progress } = options;
  const wanted = [ports.rabbitmq, ports.management, ports.distribution, ports.epmd];
  const running = await findRunning(folder, programs.folder);
  const howToStop = { folder, signal: 'SIGTERM' as const, graceMs: STOP_WITHIN_MS };
  if (running) return runningServer.takeOver(running, wanted, 'RabbitMQ', howToStop, progress);
  await endForgottenHelpers(folder, programs);
  await requireFreePort('rabbitmq', ports.rabbitmq, 'RabbitMQ');
  await requireFreePort('management', ports.management, "RabbitMQ's management page");
  await requireFreePort('distribution', ports.distribution, "RabbitMQ's distribution");
  await requireFreePort('epmd', ports.epmd, "Erlang's port mapper");
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

const files = (folder: string) => ({
  config: join(folder, 'rabbitmq.conf'),
  plugins: join(folder, 'enabled_plugins'),
  cookie: join(folder, '.erlang.cookie'),
  data: join(folder, 'data'),
  logs: join(folder, 'log'),
  output: join(folder, 'rabbitmq.out'),
});

async function writeConfiguration({ folder, ports }: RabbitMqOptions): Promise<void> {
  const { config, plugins, cookie, data, logs } = files(folder);
  await makePrivateFolder(data);
  await makePrivateFolder(logs);
  await writeOwned(
    config,
    `listeners.tcp.1 = 127.0.0.1:${ports.rabbitmq}
management.tcp.ip = 127.0.0.1
management.tcp.port = ${ports.management}
default_user = ${ADMIN}
default_pass = ${ADMIN}
`,
  );
  await writeOwned(plugins, '[rabbitmq_management].\n');
  if (existsSync(cookie)) return;
  await writeOwned(cookie, randomBytes(20).toString('hex'));
  await chmod(cookie, 0o400);
}

async function writeOwned(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  await giveToServers(file);
}

async function launch(options: RabbitMqOptions, programs: RabbitMqPrograms) {
  const { folder, ports } = options;
  const env = environment(options, programs);
  const common = { cwd: folder, env, logFile: files(folder).output };
  // Started by us in the foreground: left to Erlang it becomes a daemon that nobody ends.
  const epmd = await startServer({
    ...common,
    command: programs.epmd,
    args: ['-address', '127.0.0.1', '-port', String(ports.epmd)],
  });
  const server = await startServer({ ...common, command: programs.server, args: [] });
  return { server, helpers: [epmd] };
}

function environment({ folder, ports }: RabbitMqOptions, programs: RabbitMqPrograms): Record<string, string> {
  const { config, plugins, data, logs } = files(folder);
  return {
    HOME: folder,
    PATH: `${programs.erlangBin}:/usr/bin:/bin`,
    LD_LIBRARY_PATH: programs.libraries,
    LANG: 'C.UTF-8',
    // Makes the script become the server instead of waiting beside it: one process, one id.
    RUNNING_UNDER_SYSTEMD: 'true',
    // The data are bound to the node's name, so it follows from the folder.
    RABBITMQ_NODENAME: `procmetier-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}@localhost`,
    RABBITMQ_CONF_ENV_FILE: join(folder, 'none.conf'),
    RABBITMQ_CONFIG_FILE: config,
    RABBITMQ_ADVANCED_CONFIG_FILE: join(folder, 'none.config'),
    RABBITMQ_ENABLED_PLUGINS_FILE: plugins,
    RABBITMQ_PLUGINS_DIR: programs.plugins,
    RABBITMQ_MNESIA_BASE: data,
    RABBITMQ_LOG_BASE: logs,
    RABBITMQ_PID_FILE: join(folder, 'rabbitmq.pid'),
    RABBITMQ_DIST_PORT: String(ports.distribution),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
    ERL_EPMD_PORT: String(ports.epmd),
    ERL_EPMD_ADDRESS: '127.0.0.1',
  };
}

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
