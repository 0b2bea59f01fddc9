import { InfraError } from './infra-error.js';
import { checkoutFolder } from './places.js';
import type { Progress } from './progress.js';
import { run } from './run.js';
import type { StartedServer } from './started-server.js';

/** Services of docker-compose.yml; their ports are the embedded ones, so that no default differs. */
export type ComposeService = 'postgres' | 'rabbitmq';

/**
 * Starts a server from docker-compose.yml where no embedded one is available.
 * @throws {InfraError} there is no Docker engine either; says what would help
 */
export async function startInDocker(
  name: string,
  service: ComposeService,
  variable: string,
  progress: Progress,
): Promise<StartedServer> {
  try {
    await compose('version');
    await run('docker', ['info']);
  } catch {
    throw new InfraError(
      `${name} cannot be brought up here: there is nothing embedded for this machine and no Docker engine with "docker compose". Install and start one, or give ${variable} of a server of your own`,
    );
  }
  progress(`${name}: starting in the Docker engine (the first time it is downloaded)`);
  await compose('up', '--detach', '--wait', service);
  return {
    name,
    stop: async () => {
      await compose('stop', service);
    },
    kill: async () => {
      await compose('kill', service);
    },
  };
}

const compose = (...args: string[]) => run('docker', ['compose', ...args], { cwd: checkoutFolder() });
