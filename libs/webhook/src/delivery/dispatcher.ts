import type { Logger } from '@app/observability';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { webhookRepository } from '../registration/webhook.repository.js';
import { attempt, type AttemptParts } from './attempt.js';
import { deliveryRepository, type ClaimedDelivery, type EndedDelivery } from './delivery.repository.js';
import type { DeliveryObserver } from './delivery-metrics.js';

/**
 * For messages that another process has written, and those that become due; what this process writes wakes the
 * dispatcher at once.
 */
const POLL_EVERY_MS = 1_000;
/** Requests on their way from this process. */
const IN_HAND = 32;
/** Of one webhook, so that a slow receiver holds up itself alone. */
const IN_HAND_PER_WEBHOOK = 4;
/** A try takes 15 s at most; when a lease is over, the process that took it counts as dead. */
const LEASE_MS = 60_000;

export interface DispatcherOptions extends AttemptParts {
  dataSource: DataSource;
  logger: Logger;
  observer: DeliveryObserver;
}

/**
 * Sends the written messages at least once: each stays in its table until an answer is written beside it. One loop runs
 * one statement at a time, however many requests are on their way, so that webhooks take one connection of the
 * service's pool. Any number of processes may run it: each leases rows for a while and skips those that are locked.
 */
export class WebhookDispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly inHand = new Map<string, number>();
  private readonly onTheWay = new Set<Promise<void>>();
  private ended: EndedDelivery[] = [];
  private running?: Promise<void>;
  private wakeUp?: () => void;
  private awake = false;
  private stopping = false;
  private failing = false;

  constructor(private readonly options: DispatcherOptions) {}

  onApplicationBootstrap(): void {
    this.running ??= this.run();
  }

  /** Waits for the answers on their way and writes them down. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
    await Promise.all(this.onTheWay);
    await this.save().catch((error: Error) => this.warn(error));
  }

  /** Something was written, or may go on: look now. */
  wake(): void {
    this.awake = true;
    this.wakeUp?.();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.awake = false;
      try {
        await this.save();
        const claimed = await this.claim();
        for (const delivery of claimed) this.start(delivery);
        this.failing = false;
      } catch (error) {
        this.warn(error as Error);
        this.awake = false;
      }
      await this.pause();
    }
  }

  private pause(): Promise<void> {
    if (this.awake || this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_EVERY_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async claim(): Promise<ClaimedDelivery[]> {
    const count = IN_HAND - this.onTheWay.size;
    if (count <= 0) return [];
    const { dataSource, clock } = this.options;
    return deliveryRepository.claim(dataSource.manager, clock(), {
      count,
      perWebhook: IN_HAND_PER_WEBHOOK,
      leaseMs: LEASE_MS,
      inHand: this.inHand,
    });
  }

  private start(delivery: ClaimedDelivery): void {
    const { webhookId } = delivery;
    this.inHand.set(webhookId, (this.inHand.get(webhookId) ?? 0) + 1);
    const work = attempt(delivery, this.options)
      .then((ended) => {
        this.ended.push(ended);
        this.report(ended);
      })
      .catch((error: unknown) =>
        this.options.logger.error(
          { err: error, webhook_id: webhookId, delivery_id: delivery.id },
          'a webhook failed',
        ),
      )
      .then(() => {
        this.onTheWay.delete(work);
        const left = (this.inHand.get(webhookId) ?? 1) - 1;
        if (left > 0) this.inHand.set(webhookId, left);
        else this.inHand.delete(webhookId);
        this.wake();
      });
    this.onTheWay.add(work);
  }

  /** Locks the webhook before its messages, as a pause does: in another order, the two could wait for each other. */
  private async save(): Promise<void> {
    const ended = this.ended;
    if (ended.length === 0) return;
    this.ended = [];
    const { dataSource, clock } = this.options;
    const disabled = new Map(
      ended.flatMap(({ webhookId, disable }) => (disable ? [[webhookId, disable]] : [])),
    );
    try {
      await dataSource.transaction(async (manager) => {
        await webhookRepository.disable(manager, disabled, clock());
        await deliveryRepository.save(manager, ended, clock());
      });
    } catch (error) {
      this.ended.unshift(...ended);
      throw error;
    }
  }

  /** The host and the rest of the address stay out of the log: some receivers are known by a secret in it. */
  private report({ webhookId, id, orderId, status, attempt: tried, disable }: EndedDelivery): void {
    const { logger, observer } = this.options;
    observer.tried(tried.error);
    const line = {
      webhook_id: webhookId,
      delivery_id: id,
      order_id: orderId,
      result: status,
      attempt: tried.number,
      status_code: tried.statusCode,
      error: tried.error,
      duration_ms: tried.durationMs,
    };
    if (disable) logger.warn({ ...line, disabled: disable }, 'webhook disabled');
    else logger.info(line, 'webhook');
  }

  /** One line for each outage, or the log would hold nothing else. */
  private warn(error: Error): void {
    if (!this.failing) this.options.logger.warn({ err: error.message }, 'webhooks are waiting');
    this.failing = true;
  }
}
