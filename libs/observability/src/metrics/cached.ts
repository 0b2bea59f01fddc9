/**
 * A value that a scrape asks for: read at most once in a while however many ask, and never waited for longer than a
 * scrape can wait.
 */
export class Cached<Value> {
  private reading?: Promise<Value | undefined>;
  private readAt = -Infinity;

  /**
   * @param keepMs longer: older figures; shorter: more statements when several scrapers come
   * @param patienceMs after which the value counts as not to be had
   */
  constructor(
    private readonly read: () => Promise<Value>,
    private readonly keepMs = 2_000,
    private readonly patienceMs = 2_000,
  ) {}

  /** @returns undefined where it could not be read, or not in time */
  get(): Promise<Value | undefined> {
    if (!this.reading || performance.now() - this.readAt > this.keepMs) {
      this.readAt = performance.now();
      this.reading = this.readInTime();
    }
    return this.reading;
  }

  private async readInTime(): Promise<Value | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.patienceMs);
    });
    try {
      return await Promise.race([this.read(), late]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}
