/** A restart of all takes about as long; earlier, and whoever starts first consumes everything. */
const STANDBY_AFTER_MS = 5_000;

/** Consumes queues that are meant for other processes, once these have had time to. */
export class Standby {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly queues: readonly string[],
    private readonly onError: (error: Error) => void,
  ) {}

  /** @param isCurrent whether the channel that is consumed by then is still the one of now */
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
