import { once } from 'node:events';
import { InfraError } from './infra-error.js';

const KEEP_ALIVE_MS = 3_600_000;

export interface StopRequests {
  /** Aborted by the first request. */
  first: AbortSignal;
  untilFirst(): Promise<void>;
  untilSecond(): Promise<void>;
}

/** Listens to Ctrl-C and its kin: the first asks to stop in order, the second to hurry. */
export function stopRequests(): StopRequests {
  const [first, second] = [new AbortController(), new AbortController()];
  const onSignal = () =>
    first.signal.aborted ? second.abort() : first.abort(new InfraError('Stopped before everything was up'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  // Listening to signals alone does not keep a process alive.
  setInterval(() => undefined, KEEP_ALIVE_MS);
  return {
    first: first.signal,
    untilFirst: () => aborted(first.signal),
    untilSecond: () => aborted(second.signal),
  };
}

/**
 * Stops waiting for the servers at the second Ctrl-C: the next start finds what still runs.
 * @param command the one that takes it over
 */
export function unlessHurried<T>(requests: StopRequests, servers: Promise<T>, command: string): Promise<T> {
  const hurried = requests.untilSecond().then((): never => {
    throw new InfraError(`Stopped at once; "${command}" takes over what still runs`);
  });
  return Promise.race([servers, hurried]);
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
