import { join } from 'node:path';
import { startInDocker } from './docker.js';
import type { Waiting } from './lock.js';
import { dataFolder } from './places.js';
import { hasPostgresPrograms } from './postgres-programs.js';
import { startPostgres } from './postgres.js';
import type { Progress } from './progress.js';
import { hasApt } from './rabbitmq-programs.js';
import { startRabbitMq } from './rabbitmq.js';
import type { RunningServer } from './running-server.js';
import type { InfraSettings } from './settings.js';
import type { StartedServer } from './started-server.js';

/** The start of each server; undefined where there is nothing to stop, because somebody else runs it. */
export interface ServerStarts {
  postgres: Promise<StartedServer | undefined>;
  rabbitMq: Promise<StartedServer | undefined>;
}

/**
 * Brings up what no URL was given for, both at once: embedded where that works, else in a Docker engine. A start rejects
 * with an InfraError where neither way is open.
 */
export function startServers(settings: InfraSettings, waiting: Waiting): ServerStarts {
  return {
    postgres: settings.givenPostgres
      ? given('PostgreSQL: the one of POSTGRES_ADMIN_URL', waiting.progress)
      : bringPostgres(settings, waiting),
    rabbitMq: settings.givenRabbitMq
      ? given('RabbitMQ: the one of RABBITMQ_ADMIN_URL', waiting.progress)
      : bringRabbitMq(settings, waiting),
  };
}

function given(line: string, progress: Progress): Promise<undefined> {
  progress(line);
  return Promise.resolve(undefined);
}

async function bringPostgres(settings: InfraSettings, waiting: Waiting): Promise<StartedServer | undefined> {
  const name = 'PostgreSQL';
  if (!hasPostgresPrograms()) return startInDocker(name, 'postgres', 'POSTGRES_ADMIN_URL', waiting.progress);
  const folder = join(dataFolder(), 'postgres');
  const server = await startPostgres({ folder, port: settings.ports.postgres, ...waiting });
  return ownedOnly(name, server);
}

async function bringRabbitMq(settings: InfraSettings, waiting: Waiting): Promise<StartedServer | undefined> {
  const name = 'RabbitMQ';
  if (!hasApt()) return startInDocker(name, 'rabbitmq', 'RABBITMQ_ADMIN_URL', waiting.progress);
  const folder = join(dataFolder(), 'rabbitmq');
  const server = await startRabbitMq({ folder, ports: settings.ports, ...waiting });
  return ownedOnly(name, server);
}

/** A server that another terminal started stays when this start ends. */
const ownedOnly = (name: string, server: RunningServer): StartedServer | undefined =>
  server.owned ? { name, stop: () => server.stop(), kill: () => server.kill() } : undefined;
