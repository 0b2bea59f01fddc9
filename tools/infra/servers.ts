import { join } from 'node:path';
import { startInDocker } from './docker.js';
import { dataFolder } from './places.js';
import { hasPostgresPrograms } from './postgres-programs.js';
import { startPostgres } from './postgres.js';
import type { Progress } from './progress.js';
import { hasApt } from './rabbitmq-programs.js';
import { startRabbitMq } from './rabbitmq.js';
import type { RunningServer } from './running-server.js';
import type { InfraSettings } from './settings.js';
import type { StartedServer } from './started-server.js';

/**
 * Brings up what no URL was given for: embedded where that works, else in a Docker engine.
 * @returns the servers to stop, in the order of their stopping
 * @throws {InfraError} neither way is open; what was started before is stopped again
 */
export async function startServers(settings: InfraSettings, progress: Progress): Promise<StartedServer[]> {
  if (settings.givenPostgres) progress('PostgreSQL: the one of POSTGRES_ADMIN_URL');
  if (settings.givenRabbitMq) progress('RabbitMQ: the one of RABBITMQ_ADMIN_URL');
  const starts = [
    ...(settings.givenRabbitMq ? [] : [bringRabbitMq(settings, progress)]),
    ...(settings.givenPostgres ? [] : [bringPostgres(settings, progress)]),
  ];
  const results = await Promise.allSettled(starts);
  const servers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failure = results.find((result) => result.status === 'rejected');
  if (!failure) return servers.filter((server) => server !== undefined);
  for (const server of servers) await server?.stop();
  throw failure.reason;
}

async function bringPostgres(
  settings: InfraSettings,
  progress: Progress,
): Promise<StartedServer | undefined> {
  const name = 'PostgreSQL';
  if (!hasPostgresPrograms()) return startInDocker(name, 'postgres', 'POSTGRES_ADMIN_URL', progress);
  const folder = join(dataFolder(), 'postgres');
  const server = await startPostgres({ folder, port: settings.ports.postgres, progress });
  return ownedOnly(name, server);
}

async function bringRabbitMq(
  settings: InfraSettings,
  progress: Progress,
): Promise<StartedServer | undefined> {
  const name = 'RabbitMQ';
  if (!hasApt()) return startInDocker(name, 'rabbitmq', 'RABBITMQ_ADMIN_URL', progress);
  const folder = join(dataFolder(), 'rabbitmq');
  const server = await startRabbitMq({ folder, ports: settings.ports, progress });
  return ownedOnly(name, server);
}

/** One that another terminal started stays when this one ends. */
const ownedOnly = (name: string, server: RunningServer): StartedServer | undefined =>
  server.owned ? { name, stop: () => server.stop(), kill: () => server.kill() } : undefined;
