/**
 * Does pieces of work side by side, a few at a time. The first failure is thrown to whoever brings the next piece or
 * waits for the end; nothing is begun after it.
 */
export class Abreast {
  private readonly running = new Set<Promise<void>>();
  private failure?: { error: unknown };

  constructor(private readonly most: number) {}

  /** Waits for a free place, not for the work. */
  async begin(work: () => Promise<void>): Promise<void> {
    while (this.running.size >= this.most) await Promise.race(this.running);
    this.throwFailure();
    const run = work().catch((error: unknown) => {
      this.failure ??= { error };
    });
    this.running.add(run);
    void run.then(() => this.running.delete(run));
  }

  async end(): Promise<void> {
    await Promise.all(this.running);
    this.throwFailure();
  }

  private throwFailure(): void {
    if (this.failure) throw this.failure.error;
  }
}
