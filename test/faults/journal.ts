import type { WireSide } from '@app/contracts';
export interface Write {
  /** `place`, `accept`, `confirm` … */
  kind: string;
  side: WireSide;
  key: string;
  orderId?: string;
  attempts: number;
  /** When the answer came; undefined while there is none. */
  acknowledgedAt?: number;
  /** The code of a refusal that is final. */
  refused?: string;
}

/** How soon orders should flow again after a service was killed. */
export const WANTED_RECOVERY_MS = 5_000;

export interface Recovery {
  /** After which fault. */
  what: string;
  ms: number;
}

/** What the clients of one run were told, and what they saw: the checker holds the system to it. */
export class Journal {
  /** @param patienceMs how long people and their programs wait for what must come */
  constructor(readonly patienceMs: number) {}

  readonly writes: Write[] = [];
  /** The end that an order must come to, by its id. */
  readonly expectedEnds = new Map<string, string>();
  /** Answers and events that must not happen, such as 500 or a service that ends by itself. */
  readonly odd: string[] = [];
  /** How often a write was answered by 503, by code. */
  readonly unavailable = new Map<string, number>();
  private readonly marks: { at: number; what: string }[] = [];
  private readonly journeys: { placedAt: number; answeredAt: number }[] = [];

  /** Resolves while people may use the system; an operator may always. */
  isOpen: Promise<void> = Promise.resolve();

  /** Lets people wait, as a page that says so does. @returns lets them in again */
  close(): () => void {
    let open = () => undefined as void;
    this.isOpen = new Promise((resolve) => (open = resolve));
    return () => open();
  }

  get acknowledged(): Write[] {
    return this.writes.filter((write) => write.acknowledgedAt !== undefined && write.refused === undefined);
  }

  /** The instant from which orders should flow again. */
  mark(what: string): void {
    this.marks.push({ at: Date.now(), what });
  }

  /** An order was acknowledged, and the other side's answer to it was seen. */
  travelled(placedAt: number, answeredAt: number): void {
    this.journeys.push({ placedAt, answeredAt });
  }

  /**
   * For each mark, how many milliseconds later the other side answered an order that was placed after it. A mark is
   * left out where the next fault came before that answer and within the wanted time: then only the last one is
   * measured.
   */
  recoveries(): Recovery[] {
    return this.marks.flatMap(({ at, what }, index) => {
      const after = this.journeys.filter((each) => each.placedAt >= at).map((each) => each.answeredAt);
      if (after.length === 0) return [];
      const answeredAt = Math.min(...after);
      const next = this.marks.at(index + 1)?.at ?? Infinity;
      if (next < answeredAt && next - at < WANTED_RECOVERY_MS) return [];
      return [{ what, ms: answeredAt - at }];
    });
  }

  /** From acknowledgement to the other side's answer, in milliseconds, of orders placed in a period. */
  latencies(from = 0, to = Infinity): number[] {
    return this.journeys
      .filter(({ placedAt }) => placedAt >= from && placedAt < to)
      .map(({ placedAt, answeredAt }) => answeredAt - placedAt);
  }
}

export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted.at(Math.min(sorted.length - 1, Math.floor(sorted.length * share)));
}
