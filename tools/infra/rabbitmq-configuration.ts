import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveToServers, makePrivateFolder } from './account.js';
import type { Waiting } from './lock.js';
import type { RabbitMqPrograms } from './rabbitmq-programs.js';
import { ADMIN } from './settings.js';
import type { Ports } from './settings.js';

export interface RabbitMqOptions extends Waiting {
  /** Holds the data, the configuration, the log and the record of the running server. */
  folder: string;
  ports: Ports;
  /** Names of all nodes; the port mapper is then common to them, and started by whoever starts them. */
  cluster?: { peers: string[] };
}

export const files = (folder: string) => ({
  config: join(folder, 'rabbitmq.conf'),
  plugins: join(folder, 'enabled_plugins'),
  cookie: join(folder, '.erlang.cookie'),
  data: join(folder, 'data'),
  logs: join(folder, 'log'),
  output: join(folder, 'rabbitmq.out'),
});

export async function writeConfiguration({ folder, ports, cluster }: RabbitMqOptions): Promise<void> {
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
${clusterConfiguration(cluster?.peers ?? [])}`,
  );
  await writeOwned(plugins, '[rabbitmq_management].\n');
  if (existsSync(cookie)) return;
  await writeOwned(cookie, randomBytes(20).toString('hex'));
  await chmod(cookie, 0o400);
}

/** A node that cannot see most of the others stops: if two halves both went on, one of them would lose what it took. */
const clusterConfiguration = (peers: readonly string[]) =>
  peers.length === 0
    ? ''
    : `cluster_partition_handling = pause_minority
cluster_formation.peer_discovery_backend = classic_config
${peers.map((peer, index) => `cluster_formation.classic_config.nodes.${index + 1} = ${peer}\n`).join('')}`;

async function writeOwned(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  await giveToServers(file);
}

/** The data are bound to the node's name, so it follows from the folder. */
export const nodeName = (folder: string) =>
  `procmetier-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}@localhost`;

/** The scripts of the package take all places from it, so that nothing of the system's is read or written. */
export function environment(
  { folder, ports }: RabbitMqOptions,
  programs: RabbitMqPrograms,
): Record<string, string> {
  const { config, plugins, data, logs } = files(folder);
  return {
    HOME: folder,
    PATH: `${programs.erlangBin}:/usr/bin:/bin`,
    LD_LIBRARY_PATH: programs.libraries,
    LANG: 'C.UTF-8',
    // Makes the script become the server instead of waiting beside it: one process, one id.
    RUNNING_UNDER_SYSTEMD: 'true',
    RABBITMQ_NODENAME: nodeName(folder),
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
