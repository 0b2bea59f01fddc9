/** Runs work again and again with a pause in between, never twice at once; a failure is reported and does not end it. */
export class Repeat {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private stopped = true;
  private stopping = false;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly pauseMs: number,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Whether `stop` was called: work in pages ends with its present page, since the process waits for it. */
  get isStopping(): boolean {
    return this.stopping;
  }

  start(): void {
    this.stopped = false;
    this.schedule();
  }

  /** Runs the work now instead of at the end of the pause. */
  now(): void {
    clearTimeout(this.timer);
    this.running ??= this.work()
      .catch((error: unknown) => this.onError(error instanceof Error ? error : new Error(String(error))))
      .finally(() => {
        this.running = undefined;
        this.schedule();
      });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private schedule(): void {
    if (!this.stopped) this.timer = setTimeout(() => this.now(), this.pauseMs);
  }
}
