import type { Progress } from './progress.js';
import { startServers, type ServerStarts } from './servers.js';
import type { InfraSettings } from './settings.js';
import type { StartedServer } from './started-server.js';
import { POSTGRES_STEPS, RABBITMQ_STEPS, type Step } from './steps.js';

/** The servers with everything in them that the apps need. */
export interface Infra {
  /** Broker first, then database, with a line for each. */
  stop(): Promise<void>;
  /** At once, for whoever is in a hurry; what was committed stays. */
  kill(): Promise<void>;
}

/**
 * Brings up servers and does all steps on each as soon as it is up: a broker takes seconds longer than a database.
 * @param signal when it is aborted, the start ends after what is in hand and everything is stopped again
 * @throws {InfraError} with one line that says what to do; what was started is stopped again
 */
export async function startInfra(
  settings: InfraSettings,
  progress: Progress,
  signal: AbortSignal,
): Promise<Infra> {
  const starts = startServers(settings, { progress, signal });
  const onStop = () => progress('Stopping once work in hand is finished; a second Ctrl-C stops at once');
  signal.addEventListener('abort', onStop, { once: true });
  const failing = new AbortController();
  const ending = AbortSignal.any([signal, failing.signal]);
  const prepare = async (start: Promise<unknown>, steps: Record<string, Step>) => {
    try {
      await start;
      for (const step of Object.values(steps)) {
        ending.throwIfAborted();
        await step(settings, progress);
      }
    } catch (error) {
      failing.abort(error);
    }
  };
  await Promise.all([prepare(starts.postgres, POSTGRES_STEPS), prepare(starts.rabbitMq, RABBITMQ_STEPS)]);
  const infra = handle(await started(starts), progress);
  signal.removeEventListener('abort', onStop);
  if (!failing.signal.aborted) return infra;
  await infra.stop();
  // Ctrl-C also ends a running download, which then reports a failure of its own: the Ctrl-C is the reason to tell.
  throw signal.aborted ? signal.reason : failing.signal.reason;
}

/** @returns the servers to stop, in the order of their stopping */
async function started({ rabbitMq, postgres }: ServerStarts): Promise<StartedServer[]> {
  const results = await Promise.allSettled([rabbitMq, postgres]);
  return results.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
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
