import type { Progress } from './progress.js';
import { startServers } from './servers.js';
import type { InfraSettings } from './settings.js';
import type { StartedServer } from './started-server.js';
import { STEPS } from './steps.js';

/** The servers with everything in them that the apps need. */
export interface Infra {
  /** Broker first, then database, with a line for each. */
  stop(): Promise<void>;
  /** At once, for whoever is in a hurry; what was committed stays. */
  kill(): Promise<void>;
}

/**
 * Brings up servers and does all steps on them.
 * @param signal when it is aborted, the start ends after the step in hand and everything is stopped again
 * @throws {InfraError} with one line that says what to do; what was started is stopped again
 */
export async function startInfra(
  settings: InfraSettings,
  progress: Progress,
  signal: AbortSignal,
): Promise<Infra> {
  const infra = handle(await startServers(settings, progress), progress);
  try {
    for (const step of Object.values(STEPS)) {
      signal.throwIfAborted();
      await step(settings, progress);
    }
    return infra;
  } catch (error) {
    await infra.stop();
    throw error;
  }
}

const handle = (servers: StartedServer[], progress: Progress): Infra => ({
  stop: async () => {
    for (const server of servers) {
      progress(`${server.name}: stopping`);
      await server.stop();
    }
  },
  kill: async () => {
    await Promise.all(servers.map((server) => server.kill()));
  },
});
