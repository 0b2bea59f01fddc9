import {
  deadLettersRepository,
  parkedEventsRepository,
  Repeat,
  resendPauseMs,
  type EventPublisher,
  type OpenGap,
} from '@app/messaging';
import type { Logger } from '@app/observability';
import type { DataSource, EntityManager } from 'typeorm';
import { findHeld } from '../order/held.js';
import { orderRepository } from '../order/order.repository.js';
import { deadLetterOf } from '../path/dead-letter-of.js';
import type { OrderPath } from '../path/order-path.js';
import type { ControlSender } from '../resync/control-sender.js';
import { settleDeadLetters } from './settle-dead-letters.js';
import { LAST_OF_PAGE, ORDERS_A_PAGE, PAGE_OF_ORDERS, walkOrders } from '../order/order-pages.js';

const SWEEP_EVERY_MS = 5_000;
const SWEEP_ROWS = 100;
/** An order that is still unknown after this many requests is not coming. */
const ATTEMPTS_FOR_UNKNOWN = 3;

/** How long after an order's end the other side may still not have heard of it; longer only costs messages. */
const LATELY_MS = 7 * 86_400_000;

/** `$3` now, `$4` since when an order must have ended; locked in the order of their ids as everywhere. */
const ASK_FOR_PAGE = `
  WITH ${PAGE_OF_ORDERS}, unasked AS (
    SELECT id FROM orders WHERE id IN (SELECT id FROM page WHERE ended_at IS NULL OR ended_at > $4)
      AND (ask_at IS NULL OR ask_at > $3 OR ask_attempts > 0) ORDER BY id FOR UPDATE
  ), asked AS (
    UPDATE orders SET ask_at = $3, ask_attempts = 0 WHERE id IN (SELECT id FROM unasked)
  )
  SELECT ${LAST_OF_PAGE} AS last`;

export interface ResendSweepOptions {
  dataSource: DataSource;
  publisher: Pick<EventPublisher, 'unavailability'>;
  control: ControlSender;
  path: OrderPath<unknown>;
  clock: () => Date;
  logger: Logger;
  pageRows?: number;
}

interface SilentOrder {
  id: string;
  received_sequence: number;
  ask_attempts: number;
}

/**
 * Asks the other side again where a gap stays open, and where its service should have answered and did not; and
 * settles what has become superfluous by what it sent again.
 */
export class ResendSweep {
  private readonly repeat: Repeat;

  constructor(private readonly options: ResendSweepOptions) {
    this.repeat = new Repeat(
      () => this.sweep(),
      SWEEP_EVERY_MS,
      (error) => options.logger.warn({ err: error.message }, 'resend sweep failed'),
    );
  }

  start(): void {
    this.repeat.start();
  }

  stop(): Promise<void> {
    return this.repeat.stop();
  }

  /**
   * The broker lost its disk, and all that waited there: every order that is open or ended lately is asked for.
   * Otherwise an order that waits for a person would notice only when that person's time is over, days later. Goes page
   * by page; orders that a run which was broken off has asked for are only read.
   */
  async afterLostBroker(): Promise<void> {
    const { dataSource, clock, logger, pageRows = ORDERS_A_PAGE } = this.options;
    const now = clock();
    const since = new Date(now.getTime() - LATELY_MS);
    let isEmpty = true;
    await walkOrders(async (after) => {
      const [{ last }]: { last: string | null }[] = await dataSource.query(ASK_FOR_PAGE, [
        after,
        pageRows,
        now,
        since,
      ]);
      isEmpty &&= last === null;
      return last;
    });
    // On a new installation there was no marker yet that the broker could have lost.
    if (!isEmpty)
      logger.warn('the broker has lost our marker: asking for every order that may have lost a message');
  }

  /** One round; called by its own clock, and by tests. */
  async sweep(): Promise<void> {
    if (this.options.publisher.unavailability()) return;
    const { dataSource, clock, logger } = this.options;
    const gaps = await parkedEventsRepository.dueGaps(dataSource.manager, clock(), SWEEP_ROWS);
    await Promise.all(gaps.map((gap) => this.closeGap(gap)));
    let silent: SilentOrder[];
    do {
      silent = await this.takeSilent();
      // Together, so that what is sent again shares a batch.
      await Promise.all(silent.map((order) => this.breakSilence(order)));
    } while (silent.length === SWEEP_ROWS && !this.repeat.isStopping);
    const settled = await settleDeadLetters(dataSource.manager);
    if (settled > 0) logger.info({ settled }, 'dead letters are settled: their events came again');
  }

  private async closeGap({ orderId, resendAttempts }: OpenGap): Promise<void> {
    const { dataSource, clock, control } = this.options;
    const rows: { received_sequence: number }[] = await dataSource.query(
      'SELECT received_sequence FROM orders WHERE id = $1',
      [orderId],
    );
    const known = rows.at(0);
    const { service, orders } = await findHeld(dataSource.manager, [orderId]);
    const isComing = service || orders.has(orderId);
    if (!known && !isComing && resendAttempts >= ATTEMPTS_FOR_UNKNOWN) return this.giveUp(orderId);
    const next = new Date(clock().getTime() + resendPauseMs(resendAttempts));
    await parkedEventsRepository.postpone(dataSource.manager, orderId, resendAttempts + 1, next);
    await control.askToResend(orderId, { fromSequence: (known?.received_sequence ?? 0) + 1 });
  }

  /**
   * Turns the parked events of an order that nobody knows into dead letters, which operators see. The event that begins
   * it may come at this very moment: its batch locks the same id, and then takes what is parked.
   */
  private giveUp(orderId: string): Promise<void> {
    return this.options.dataSource.transaction(async (manager: EntityManager) => {
      await orderRepository.lockAbsent(manager, [orderId]);
      if (await orderRepository.find(manager, orderId)) return;
      const parked = await parkedEventsRepository.load(manager, [orderId]);
      await deadLettersRepository.insert(
        manager,
        parked.map(({ event }) =>
          deadLetterOf(event, 'parked_events', {
            code: 'unknown-order',
            reason: `Order ${orderId} is unknown, and asking ${ATTEMPTS_FOR_UNKNOWN} times brought nothing`,
          }),
        ),
      );
      await parkedEventsRepository.delete(manager, parked);
    });
  }

  /**
   * Takes the orders whose answer is overdue, and puts each off before it is asked for, so that only one replica asks.
   */
  private takeSilent(): Promise<SilentOrder[]> {
    return this.options.dataSource.transaction(async (manager) => {
      const now = this.options.clock();
      const silent: SilentOrder[] = await manager.query(
        `SELECT id, received_sequence, ask_attempts FROM orders WHERE ask_at <= $1 AND blocked_code IS NULL
         ORDER BY ask_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [now, SWEEP_ROWS],
      );
      const nextAt = ({ ask_attempts: attempts }: SilentOrder) =>
        new Date(now.getTime() + resendPauseMs(attempts)).toISOString();
      await manager.query(
        `UPDATE orders o SET ask_attempts = o.ask_attempts + 1,
           ask_at = CASE WHEN o.answer_due_at <= $3 THEN n.ask_at ELSE o.answer_due_at END
         FROM unnest($1::uuid[], $2::timestamptz[]) AS n(id, ask_at) WHERE o.id = n.id`,
        [silent.map(({ id }) => id), silent.map(nextAt), now],
      );
      return silent;
    });
  }

  /** Our events may be lost as well as theirs: ours go out again, and theirs are asked for. */
  private async breakSilence({ id, received_sequence: received }: SilentOrder): Promise<void> {
    const { path, control } = this.options;
    await path.resend(id, 1);
    await control.askToResend(id, { fromSequence: received + 1 });
  }
}
