import { setTimeout as sleep } from 'node:timers/promises';
import type { OrderApi } from './order-api.js';
import type { Progress } from './progress.js';
import type { Watch } from './watch.js';

/**
 * Shorter: the gateway and the database pay for more reads of each order. Longer: a change is seen later than it
 * happened.
 */
const PAUSE_MS = 50;

/** Asks for the list of the buyer's recent orders while some of them are on their way. */
export class ListWatch implements Watch {
  private readonly since = new Map<string, Date>();
  private asking?: Promise<void>;

  constructor(
    private readonly api: OrderApi,
    private readonly token: string,
    private readonly progress: Progress,
  ) {}

  began(orderId: string, since: Date): void {
    this.since.set(orderId, since);
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
  }

  ended(orderId: string): void {
    this.since.delete(orderId);
  }

  close(): void {
    this.since.clear();
  }

  private async ask(): Promise<void> {
    while (this.since.size > 0) {
      const [oldest] = this.since.values();
      const orders = await this.api.recent(this.token, oldest);
      for (const { id, status } of orders) if (this.since.has(id)) this.progress.saw(id, status);
      await sleep(PAUSE_MS);
    }
  }
}
