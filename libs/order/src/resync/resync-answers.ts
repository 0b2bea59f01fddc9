import {
  ALL_ORDERS,
  eventSource,
  eventType,
  LIMITS,
  SEQUENCES_LISTED_KEY,
  SEQUENCES_TOLD_KEY,
  type CloudEvent,
  type ServiceName,
  type SequencesTold,
} from '@app/contracts';
import { eventMessage, groupEvents, type EventPublisher } from '@app/messaging';
import type { Logger } from '@app/observability';
import type { DataSource } from 'typeorm';
import { newId } from '../new-id.js';
import { historyRepository } from '../history/history.repository.js';
import type { OrderPath } from '../path/order-path.js';

export interface ResyncAnswersOptions {
  service: ServiceName;
  dataSource: DataSource;
  publisher: EventPublisher;
  path: Pick<OrderPath<unknown>, 'settled'>;
  clock: () => Date;
  logger: Logger;
}

interface Standing extends Pick<SequencesTold, 'sent' | 'received'> {
  orderId: string;
  sentId: string | null;
  receivedId: string | null;
}

const STANDING = `SELECT o.id AS "orderId", o.sent_sequence AS sent, o.received_sequence AS received,
    (SELECT event_id FROM order_history WHERE order_id = o.id AND direction = 'sent' AND sequence = o.sent_sequence) AS "sentId",
    (SELECT event_id FROM order_history WHERE order_id = o.id AND direction = 'received' AND sequence = o.received_sequence)
      AS "receivedId"
  FROM orders o`;

/**
 * Answers a side that was restored from a backup, from this side's history. Only reads: whoever asked asks again where
 * an answer is lost.
 */
export class ResyncAnswers {
  constructor(private readonly options: ResyncAnswersOptions) {}

  /** Gives the asker's own events back, unchanged, and then says how far this side has come. */
  async giveBack(orderId: string, fromSequence: number, traceparent?: string): Promise<void> {
    const { dataSource, path, logger } = this.options;
    await path.settled(orderId);
    const { events, standing } = await dataSource.transaction('REPEATABLE READ', async (manager) => {
      const rows: Standing[] = await manager.query(`${STANDING} WHERE o.id = $1`, [orderId]);
      return {
        events: await historyRepository.eventsFrom(manager, orderId, 'received', fromSequence),
        standing: rows.at(0),
      };
    });
    const nowhere = { orderId, sent: 0, received: 0, sentId: null, receivedId: null };
    await this.publish(events, traceparent);
    await this.publish([this.told(standing ?? nowhere)], traceparent);
    logger.info({ order_id: orderId, fromSequence, events: events.length }, 'gave events back');
  }

  /** Says how far this side has come with every order that is open or has changed since. */
  async list(since: Date, traceparent?: string): Promise<void> {
    const { dataSource, path, logger } = this.options;
    await path.settled(ALL_ORDERS);
    let count = 0;
    let page: Standing[];
    let after = ALL_ORDERS;
    do {
      page = await dataSource.query(
        `${STANDING} WHERE o.id > $1 AND (o.ended_at IS NULL OR o.updated_at >= $2) ORDER BY o.id LIMIT $3`,
        [after, since, LIMITS.eventsPerBatch],
      );
      await this.publish(
        page.map((standing) => this.told(standing)),
        traceparent,
      );
      count += page.length;
      after = page.at(-1)?.orderId ?? after;
    } while (page.length === LIMITS.eventsPerBatch);
    await this.publish([this.control(SEQUENCES_LISTED_KEY, ALL_ORDERS, { count })], traceparent);
    logger.info({ orders: count, since: since.toISOString() }, 'told how far every order has come');
  }

  private told({ orderId, sent, received, sentId, receivedId }: Standing): CloudEvent<object> {
    const told: SequencesTold = {
      sent,
      received,
      ...(sentId !== null && { sentId }),
      ...(receivedId !== null && { receivedId }),
    };
    return this.control(SEQUENCES_TOLD_KEY, orderId, told);
  }

  private control(key: string, subject: string, data: object): CloudEvent<object> {
    const { service, clock } = this.options;
    return {
      specversion: '1.0',
      id: newId(),
      source: eventSource(service),
      type: eventType(key),
      subject,
      time: clock().toISOString(),
      datacontenttype: 'application/json',
      correlationid: subject,
      data,
    };
  }

  private async publish(events: readonly CloudEvent<object>[], traceparent?: string): Promise<void> {
    const { service, publisher } = this.options;
    for (const group of groupEvents(events.map((event) => ({ event }))))
      await publisher.publish(
        eventMessage(
          service,
          newId(),
          group.map(({ event }) => event),
          traceparent,
        ),
      );
  }
}
