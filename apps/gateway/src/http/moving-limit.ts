/** Callers wait this long without asking again; answers that take longer say that too much is in hand. */
const SLOW_MS = 1_500;
/** Small enough for a slow machine, large enough that one service that is away does not stop the other's callers. */
const LOWEST = 64;
const CUT_TO = 0.5;
/** Of a limit, for as many answers as it allows. Higher: finds the best one sooner, and overshoots it further. */
const RISE = 16;

/**
 * How many requests may be in hand, found from how long answers take: halved while they are slow, raised little by
 * little while they are not. What a machine carries is known by nobody beforehand.
 * Source: additive increase, multiplicative decrease, as TCP does (RFC 5681, section 3.1).
 */
export class MovingLimit {
  private limit: number;
  private lastCutAt = -Infinity;

  constructor(private readonly highest: number) {
    this.limit = highest;
  }

  get current(): number {
    return Math.floor(this.limit);
  }

  /** @param nowMs any steady clock */
  answered(tookMs: number, nowMs: number): void {
    if (tookMs <= SLOW_MS) {
      this.limit = Math.min(this.highest, this.limit + RISE / this.limit);
      return;
    }
    // Those in hand are slow for the same reason: one cut for all of them.
    if (nowMs - this.lastCutAt <= SLOW_MS || this.highest === Infinity) return;
    this.limit = Math.max(Math.min(LOWEST, this.highest), this.limit * CUT_TO);
    this.lastCutAt = nowMs;
  }
}
