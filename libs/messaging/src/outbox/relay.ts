import { partitionedKey, partitionOf, routingKeyOf, type CloudEvent, type ServiceName } from '@app/contracts';
import { traced, type Logger } from '@app/observability';
import type { DataSource, EntityManager } from 'typeorm';
import type { EventPublisher, OutgoingMessage, PublishOutcome } from '../rabbitmq/event-publisher.js';
import { publishSpan, publishSpanName } from '../rabbitmq/message-spans.js';
import { failpoint } from '../failpoint.js';
import { Repeat } from '../repeat.js';
import { waitAtMost } from '../wait-at-most.js';
import { eventMessage } from './event-messages.js';
import { outboxRepository, type OutboxPointer, type StaleRow } from './outbox.repository.js';

export interface RelayOptions {
  service: ServiceName;
  dataSource: DataSource;
  publisher: EventPublisher;
  logger: Logger;
  /** Loads the events that pointers stand for; those of orders that retention has removed are left out. */
  loadEvents: (manager: EntityManager, pointers: readonly OutboxPointer[]) => Promise<CloudEvent[]>;
  /** How many partitions the other side's inbox has. */
  inboxPartitions?: number;
  /** Told how each attempt to publish has ended; `failed`: the outcome is unknown. */
  onPublished?: (outcome: PublishOutcome | 'failed') => void;
}

/** Younger rows are most likely being published from memory right now. */
const STALE_AFTER_MS = 2_000;
const SWEEP_EVERY_MS = 2_000;
const SWEEP_ROWS = 50;
/** Shorter than the database lets a transaction stand idle. */
const SWEEP_CONFIRM_MS = 5_000;
/** While batches run, confirmed rows go with the next one's statements; an idle process deletes them itself. */
const IDLE_DELETE_AFTER_MS = 200;

const nameOf = (orderId: string, sequence: number) => `${orderId} ${sequence}`;

/** Publishes what stands in the outbox, until the broker has confirmed each message and returned none. */
export class OutboxRelay {
  private confirmed: string[] = [];
  private readonly onTheWay = new Set<Promise<void>>();
  private idleTimer?: NodeJS.Timeout;
  private closed = false;
  private readonly sweeps: Repeat;

  constructor(private readonly options: RelayOptions) {
    this.sweeps = new Repeat(
      () => this.sweep(),
      SWEEP_EVERY_MS,
      (error) => options.logger.warn({ err: error.message }, 'outbox sweep failed'),
    );
  }

  start(): void {
    this.options.publisher.onReady(() => this.sweeps.now());
    this.sweeps.start();
  }

  /** Publishes a message that has just been committed, straight from memory. */
  publish(outboxId: string, events: readonly CloudEvent[]): void {
    void this.track(
      this.send(outboxId, events)
        .then((sent) => sent && this.remember(outboxId))
        .catch((error: Error) =>
          this.options.logger.debug({ outboxId, err: error.message }, 'kept in the outbox'),
        ),
    );
  }

  /** Ids of confirmed rows: the caller deletes them in its transaction and gives them back where it fails. */
  takeConfirmed(): string[] {
    const ids = this.confirmed;
    this.confirmed = [];
    return ids;
  }

  giveBack(ids: readonly string[]): void {
    this.confirmed.push(...ids);
  }

  /** Waits for what is on its way, and deletes what is confirmed. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.idleTimer);
    await this.sweeps.stop();
    await Promise.allSettled([...this.onTheWay]);
    await this.deleteConfirmed();
  }

  /** What `close` waits for. */
  private track(work: Promise<unknown>): Promise<void> {
    const tracked: Promise<void> = work.then(() => void this.onTheWay.delete(tracked));
    this.onTheWay.add(tracked);
    return tracked;
  }

  private async send(messageId: string, events: readonly CloudEvent[]): Promise<boolean> {
    const { service, publisher, logger } = this.options;
    const names = () => events.map(routingKeyOf);
    failpoint('before-publish', names);
    const publishing = traced(
      () => publishSpanName(events),
      () => publishSpan(service, messageId, events),
      (span) => publisher.publish(this.message(messageId, events, span?.traceparent)),
    );
    failpoint('after-publish', names);
    const outcome = await publishing.catch((error: Error) => {
      this.options.onPublished?.('failed');
      throw error;
    });
    this.options.onPublished?.(outcome);
    failpoint('after-confirm', names);
    if (outcome === 'confirmed') return true;
    // Nothing is bound to our exchange: the topology is broken. The row stays, the sweeper tries again.
    logger.error(
      { outboxId: messageId, types: events.map((event) => event.type) },
      'returned: no queue for our events',
    );
    return false;
  }

  /** Addressed to the inbox partition of its orders; a message holds orders of one partition only. */
  private message(messageId: string, events: readonly CloudEvent[], traceparent?: string): OutgoingMessage {
    const { service, inboxPartitions = 1 } = this.options;
    const message = eventMessage(service, messageId, events, traceparent);
    const partition = partitionOf(events[0].subject, inboxPartitions);
    return { ...message, routingKey: partitionedKey(message.routingKey, partition, inboxPartitions) };
  }

  private remember(id: string): void {
    this.confirmed.push(id);
    this.idleTimer ??= setTimeout(() => {
      this.idleTimer = undefined;
      void this.deleteConfirmed();
    }, IDLE_DELETE_AFTER_MS);
  }

  private async deleteConfirmed(): Promise<void> {
    const ids = this.takeConfirmed();
    try {
      await outboxRepository.delete(this.options.dataSource.manager, ids);
    } catch (error) {
      this.giveBack(ids);
      this.options.logger.warn(
        { err: (error as Error).message },
        'confirmed outbox rows are not deleted yet',
      );
    }
  }

  /** Rows that a stopped process left, or that were returned or not confirmed. */
  private async sweep(): Promise<void> {
    const { publisher } = this.options;
    if (publisher.unavailability()) return;
    let last: StaleRow | undefined;
    do {
      last = await this.sweepPage(last);
    } while (last && !this.closed && !publisher.unavailability());
  }

  /**
   * A message that is not confirmed holds up no other, neither of its page nor of the next ones.
   * @returns where the next page begins; undefined after the last one
   */
  private async sweepPage(after: StaleRow | undefined): Promise<StaleRow | undefined> {
    const { dataSource, loadEvents } = this.options;
    return dataSource.transaction(async (manager) => {
      const rows = await outboxRepository.lockStale(manager, STALE_AFTER_MS, SWEEP_ROWS, after);
      if (rows.length === 0) return undefined;
      const stored = await loadEvents(
        manager,
        rows.flatMap((row) => row.events),
      );
      const events = new Map(stored.map((event) => [nameOf(event.subject, Number(event.sequence)), event]));
      const confirmed: string[] = [];
      let tooLate = false;
      const sends = rows.map(async (row) => {
        const own = row.events.flatMap(
          ({ orderId, sequence }) => events.get(nameOf(orderId, sequence)) ?? [],
        );
        if (own.length > 0 && !(await this.send(row.id, own))) return;
        if (tooLate) this.remember(row.id);
        else confirmed.push(row.id);
      });
      const settled = this.track(
        Promise.allSettled(sends).then((outcomes) => this.warnOfFailure(rows, outcomes)),
      );
      await waitAtMost(settled, SWEEP_CONFIRM_MS);
      tooLate = true;
      await outboxRepository.delete(manager, confirmed);
      return rows.length < SWEEP_ROWS ? undefined : rows.at(-1);
    });
  }

  /** One line for a page: what ails one message usually ails them all. */
  private warnOfFailure(rows: readonly StaleRow[], outcomes: PromiseSettledResult<void>[]): void {
    const failures = outcomes.flatMap((outcome, at) =>
      outcome.status === 'rejected'
        ? [{ outboxId: rows[at].id, err: (outcome.reason as Error).message }]
        : [],
    );
    if (failures.length === 0) return;
    this.options.logger.warn({ ...failures[0], failed: failures.length }, 'kept in the outbox by the sweep');
  }
}
