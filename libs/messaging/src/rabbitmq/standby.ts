/**
 * Shorter: after a restart of all replicas the first one takes every queue. Longer: a queue whose process is gone
 * waits.
 */
const STANDBY_AFTER_MS = 5_000;

/** Consumes queues that are meant for other processes, after these had time to do so. */
export class Standby {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly queues: readonly string[],
    private readonly onError: (error: Error) => void,
  ) {}

  /** @param isCurrent whether the channel on which to consume is still in use by then */
  begin(consume: (queue: string) => Promise<void>, isCurrent: () => boolean): void {
    this.end();
    if (this.queues.length === 0) return;
    this.timer = setTimeout(() => {
      if (isCurrent()) Promise.all(this.queues.map(consume)).catch((error: Error) => this.onError(error));
    }, STANDBY_AFTER_MS);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
