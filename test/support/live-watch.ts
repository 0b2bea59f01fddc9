import { watchOrders, type Fetch, type OrderHint, type TokenSource } from '@app/api-client';
import type { Random } from '../faults/random.js';

export interface LiveWatchOptions {
  baseUrl: string;
  tokens: TokenSource;
  /** Cuts the line after so many bytes, again and again; without it only others cut it. */
  cutBy?: Random;
}

/**
 * How much of an answer passes before the line is cut: from its head alone up to twice what a resumed stream repeats
 * first.
 */
const LONGEST_LINE_BYTES = 40_000;

const keyOf = ({ side, orderId }: Pick<OrderHint, 'side' | 'orderId'>) => `${side} ${orderId}`;

/** One company's program that watches its orders, and all that it was told. */
export class LiveWatch {
  /** Newest version by side and order. */
  readonly newest = new Map<string, number>();
  /** Where an older version came after a newer one. */
  readonly backwards: string[] = [];
  hints = 0;
  /** How often the stream began anew. */
  begins = 0;
  /** How often the server said that something is left out. */
  gaps = 0;
  private readonly ending = new AbortController();
  private ended?: Promise<void>;

  constructor(private readonly options: LiveWatchOptions) {}

  get isCut(): boolean {
    return this.options.cutBy !== undefined;
  }

  /** Resolves once the stream is open: from then on nothing may be missed. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const onState = (state: 'live' | 'reconnecting') => {
        if (state === 'reconnecting') return;
        this.begins += 1;
        resolve();
      };
      this.ended = this.read(onState).catch(reject);
    });
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.ended;
  }

  private async read(onState: (state: 'live' | 'reconnecting') => void): Promise<void> {
    const { baseUrl, tokens, cutBy } = this.options;
    const hints = watchOrders({
      baseUrl,
      tokens,
      onState,
      onGap: () => (this.gaps += 1),
      signal: this.ending.signal,
      fetch: cutBy && cutting(cutBy),
    });
    for await (const hint of hints) this.keep(hint);
  }

  private keep(hint: OrderHint): void {
    const key = keyOf(hint);
    const known = this.newest.get(key) ?? 0;
    this.hints += 1;
    if (hint.version < known) this.backwards.push(`${key}: ${hint.version} after ${known}`);
    this.newest.set(key, Math.max(known, hint.version));
  }
}

/** Ends each answer's body somewhere, also in the middle of a line. */
function cutting(random: Random): Fetch {
  return async (request) => {
    const response = await fetch(request);
    let left = random.integer(0, LONGEST_LINE_BYTES);
    const cut = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        controller.enqueue(chunk.subarray(0, left));
        left -= chunk.length;
        if (left <= 0) controller.terminate();
      },
    });
    const { status, headers, body } = response;
    return new Response(body?.pipeThrough(cut), { status, headers });
  };
}
