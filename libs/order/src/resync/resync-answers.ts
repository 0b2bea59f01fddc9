import {
  ALL_ORDERS,
  LIMITS,
  SEQUENCES_LISTED_KEY,
  SEQUENCES_TOLD_KEY,
  type CloudEvent,
  type OrderSequencesTold,
} from '@app/contracts';
import type { Logger } from '@app/observability';
import type { DataSource } from 'typeorm';
import { historyRepository } from '../history/history.repository.js';
import type { OrderPath } from '../path/order-path.js';
import type { ControlSender } from './control-sender.js';
import { LAST_OF_PAGE, ORDERS_A_PAGE, PAGE_OF_ORDERS, walkOrders } from '../order/order-pages.js';

export interface ResyncAnswersOptions {
  dataSource: DataSource;
  control: ControlSender;
  path: Pick<OrderPath<unknown>, 'barrier'>;
  logger: Logger;
  pageRows?: number;
}

interface Standing extends Pick<OrderSequencesTold, 'sent' | 'received'> {
  orderId: string;
  sentId: string | null;
  receivedId: string | null;
}

const STANDING = `o.id AS "orderId", o.sent_sequence AS sent, o.received_sequence AS received,
    (SELECT event_id FROM order_history WHERE order_id = o.id AND direction = 'sent' AND sequence = o.sent_sequence) AS "sentId",
    (SELECT event_id FROM order_history WHERE order_id = o.id AND direction = 'received' AND sequence = o.received_sequence)
      AS "receivedId"`;
/**
 * Of the next page of orders those that are open or have changed since `$3`; where none has, one row without an order.
 */
const STANDINGS_OF_PAGE = `WITH ${PAGE_OF_ORDERS}
  SELECT last.id AS last, ${STANDING}
  FROM ${LAST_OF_PAGE} AS last LEFT JOIN page o ON o.ended_at IS NULL OR o.updated_at >= $3 ORDER BY o.id`;

type PagedStanding = { last: string } & (Standing | { orderId: null });
const isStanding = (row: PagedStanding): row is Standing & { last: string } => row.orderId !== null;

/**
 * How much earlier than the asked instant is looked: the asker's clock may be ahead of ours, and a row bears the
 * instant at which its transaction began. Larger: a few more messages. Smaller: an order that has ended here, and that
 * the asker has forgotten altogether, may not be named.
 */
const MARGIN_MS = 3_600_000;

/**
 * Answers a side that was restored from a backup, from this side's history. Only reads: whoever asked asks again where
 * an answer is lost.
 */
export class ResyncAnswers {
  constructor(private readonly options: ResyncAnswersOptions) {}

  /** Gives the asker's own events back, unchanged, and then says how far this side has come. */
  async giveBack(orderId: string, fromSequence: number, traceparent?: string): Promise<void> {
    const { dataSource, control, path, logger } = this.options;
    await path.barrier(orderId);
    const { events, standing } = await dataSource.transaction('REPEATABLE READ', async (manager) => {
      const rows: Standing[] = await manager.query(`SELECT ${STANDING} FROM orders o WHERE o.id = $1`, [
        orderId,
      ]);
      return {
        events: await historyRepository.eventsFrom(manager, orderId, 'received', fromSequence),
        standing: rows.at(0),
      };
    });
    const nowhere = { orderId, sent: 0, received: 0, sentId: null, receivedId: null };
    await control.sendAll(events, traceparent);
    await control.sendAll([this.told(standing ?? nowhere)], traceparent);
    logger.info({ order_id: orderId, fromSequence, events: events.length }, 'returned events');
  }

  /** Says how far this side has come with every order that is open or has changed since, or shortly before. */
  async list(since: Date, traceparent?: string): Promise<void> {
    const { dataSource, control, path, logger, pageRows = ORDERS_A_PAGE } = this.options;
    await path.barrier(ALL_ORDERS);
    const from = new Date(since.getTime() - MARGIN_MS);
    let count = 0;
    let told: CloudEvent[] = [];
    await walkOrders(async (after) => {
      const page: PagedStanding[] = await dataSource.query(STANDINGS_OF_PAGE, [after, pageRows, from]);
      const standings = page.filter(isStanding);
      count += standings.length;
      told.push(...standings.map((standing) => this.told(standing)));
      const full = told.length - (told.length % LIMITS.eventsPerBatch);
      await control.sendAll(told.slice(0, full), traceparent);
      told = told.slice(full);
      return page.at(0)?.last ?? null;
    });
    await control.sendAll(told, traceparent);
    await control.sendAll([control.message(SEQUENCES_LISTED_KEY, ALL_ORDERS, { count })], traceparent);
    logger.info({ orders: count, since: since.toISOString() }, 'sent the sequences of all orders');
  }

  private told({ orderId, sent, received, sentId, receivedId }: Standing): CloudEvent {
    const told: OrderSequencesTold = {
      sent,
      received,
      ...(sentId !== null && { sentId }),
      ...(receivedId !== null && { receivedId }),
    };
    return this.options.control.message(SEQUENCES_TOLD_KEY, orderId, told);
  }
}
