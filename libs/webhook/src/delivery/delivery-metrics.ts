import { WEBHOOK_DELIVERY_ERRORS, type WebhookDeliveryError } from '@app/contracts';
import { Cached, Counter, Gauge, type Registry } from '@app/observability';
import type { DataSource } from 'typeorm';
import { deliveryRepository, MOST_COUNTED } from './delivery.repository.js';

export interface DeliveryObserver {
  /** @param error null where the receiver has taken the message */
  tried(error: WebhookDeliveryError | null): void;
}

const DELIVERED = 'delivered';

/** Counts tries by their result, and shows how much waits for how long. */
export class DeliveryMetrics implements DeliveryObserver {
  private readonly tries: Counter;

  constructor(registry: Registry, { manager }: DataSource, clock: () => Date) {
    const registers = [registry];
    this.tries = new Counter({
      name: 'procmetier_webhook_tries_total',
      help: 'Requests to webhooks by their result: delivered, or what was wrong',
      labelNames: ['result'],
      registers,
    });
    // Each series begins at 0, so that a rate exists before the first failure.
    for (const result of [DELIVERED, ...Object.keys(WEBHOOK_DELIVERY_ERRORS)]) this.tries.inc({ result }, 0);
    const due = new Cached(() => deliveryRepository.due(manager, clock()));
    this.gauge(
      registry,
      'procmetier_webhook_deliveries_due',
      `Messages whose try is due, the first of each order and webhook; ${MOST_COUNTED} stands for that many or more`,
      async () => (await due.get())?.count,
    );
    this.gauge(
      registry,
      'procmetier_webhook_deliveries_due_oldest_age_seconds',
      'For how long the oldest try has been due',
      async () => (await due.get())?.oldestAgeS,
    );
    const disabled = new Cached(async () => {
      const [row]: { count: number }[] = await manager.query(
        `SELECT count(*)::int AS count FROM webhooks WHERE status = 'disabled'`,
      );
      return row.count;
    });
    this.gauge(
      registry,
      'procmetier_webhooks_disabled',
      'Webhooks whose receiver is gone or failed for days',
      () => disabled.get(),
    );
  }

  tried(error: WebhookDeliveryError | null): void {
    this.tries.inc({ result: error ?? DELIVERED });
  }

  /** While the database is away it has no value: the last one would look like the present. */
  private gauge(
    registry: Registry,
    name: string,
    help: string,
    read: () => Promise<number | undefined>,
  ): void {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.remove();
        const value = await read();
        if (value !== undefined) this.set(value);
      },
    });
  }
}
