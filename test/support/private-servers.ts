import { join } from 'node:path';
import { InfraError } from '../../tools/infra/infra-error.js';
import { freePorts } from '../../tools/infra/ports.js';
import { startPostgres } from '../../tools/infra/postgres.js';
import { silent, type Progress } from '../../tools/infra/progress.js';
import { startRabbitMq } from '../../tools/infra/rabbitmq.js';
import type { RunningServer } from '../../tools/infra/running-server.js';
import { ADMIN } from '../../tools/infra/settings.js';
import type { Ports } from '../../tools/infra/settings.js';
import { makeTemporaryFolder, removeFolderWithServers } from '../../tools/infra/temporary-folder.js';
import type { TestUrls } from './test-urls.js';

/** A server that a test may stop, kill and start again; its ports and data stay the same. */
export interface PrivateServer {
  readonly pid: number;
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface PrivateServers {
  folder: string;
  urls: TestUrls;
  ports: Ports;
  postgres: PrivateServer;
  rabbitMq: PrivateServer;
  /** Ends both and removes their data. */
  dispose(): Promise<void>;
}

export interface PrivateServersOptions {
  progress?: Progress;
  /** Called with the folder of their data, before anything is in it. */
  prepare?: (folder: string) => Promise<void>;
  postgresSettings?: Record<string, string>;
}

/** A PostgreSQL and a RabbitMQ of one's own on free ports; a guard ends them should this process be killed. */
export async function startPrivateServers(options: PrivateServersOptions = {}): Promise<PrivateServers> {
  const launch = async () => launchServers(await makeTemporaryFolder(), await freePorts(), options);
  // Somebody may take a port between the look at it and its use: then once more, with other ports.
  return launch().catch((error: unknown) => {
    if (error instanceof InfraError) return launch();
    throw error;
  });
}

async function launchServers(
  folder: string,
  ports: Ports,
  { progress = silent, prepare, postgresSettings }: PrivateServersOptions,
): Promise<PrivateServers> {
  await prepare?.(folder);
  const postgresOptions = {
    folder: join(folder, 'postgres'),
    port: ports.postgres,
    settings: postgresSettings,
    progress,
  };
  const starting = [
    privateServer(() => startPostgres(postgresOptions)),
    privateServer(() => startRabbitMq({ folder: join(folder, 'rabbitmq'), ports, progress })),
  ];
  const [postgres, rabbitMq] = await Promise.all(starting).catch(async (error: unknown) => {
    await Promise.allSettled(starting);
    await removeFolderWithServers(folder);
    throw error;
  });
  return {
    folder,
    ports,
    postgres,
    rabbitMq,
    urls: {
      postgresAdminUrl: `postgresql://${ADMIN}@127.0.0.1:${ports.postgres}/postgres`,
      rabbitMqAdminUrl: `amqp://${ADMIN}:${ADMIN}@127.0.0.1:${ports.rabbitmq}`,
      rabbitMqManagementUrl: `http://127.0.0.1:${ports.management}`,
    },
    dispose: () => removeFolderWithServers(folder),
  };
}

/** Holds a server whose ports and data stay the same over its lives. */
export async function privateServer(launch: () => Promise<RunningServer>): Promise<PrivateServer> {
  let running = await launch();
  return {
    get pid() {
      return running.pid;
    },
    start: async () => {
      running = await launch();
    },
    stop: () => running.stop(),
    kill: () => running.kill(),
  };
}
