import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import type { Journal } from './journal.js';

export interface OpenLoadOptions {
  gatewayUrl: string;
  token: string;
  body: object;
  journal: Journal;
  /** The end of each order that is acknowledged. */
  end: string;
}

export interface Shot {
  at: number;
  tookMs: number;
  /** Undefined: the connection broke. */
  status?: number;
  code?: string;
  retryAfter: boolean;
}

/** More sockets than requests can be under way: one that had to wait for a socket would not come at its time. */
const SOCKETS = 4_000;

/** Places orders as many strangers do: each once, at its time, however slow the answers to others are. */
export class OpenLoad {
  readonly shots: Shot[] = [];
  private readonly pool: Pool;

  constructor(private readonly options: OpenLoadOptions) {
    this.pool = new Pool(options.gatewayUrl, {
      connections: SOCKETS,
      pipelining: 1,
      connect: { timeout: 60_000 },
    });
  }

  /** So many at once, each followed by the next as soon as it is answered: what the machine carries. */
  async closedLoop(atOnce: number, forMs: number): Promise<void> {
    const until = Date.now() + forMs;
    const one = async () => {
      while (Date.now() < until) await this.place();
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  }

  async atRate(perSecond: number, forMs: number): Promise<void> {
    const begun = Date.now();
    const pending: Promise<void>[] = [];
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        const passed = Math.min(Date.now() - begun, forMs);
        while (pending.length < (passed / 1_000) * perSecond) pending.push(this.place());
        if (passed < forMs) return;
        clearInterval(timer);
        resolve();
      }, 5);
    });
    await Promise.all(pending);
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async place(): Promise<void> {
    const { token, body, journal, end } = this.options;
    const key = randomUUID();
    const at = Date.now();
    const began = performance.now();
    const shot = (rest: Partial<Shot>) =>
      this.shots.push({ at, tookMs: performance.now() - began, retryAfter: false, ...rest });
    try {
      const answer = await this.pool.request({
        method: 'POST',
        path: '/v1/orders',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': `"${key}"`,
        },
        body: JSON.stringify(body),
      });
      const { id, code } = (await answer.body.json()) as { id: string; code?: string };
      shot({ status: answer.statusCode, code, retryAfter: answer.headers['retry-after'] !== undefined });
      if (answer.statusCode !== 201) return;
      journal.writes.push({
        kind: 'place',
        side: 'client',
        key,
        orderId: id,
        attempts: 1,
        acknowledgedAt: at,
      });
      journal.expectedEnds.set(id, end);
    } catch {
      shot({});
    }
  }
}
