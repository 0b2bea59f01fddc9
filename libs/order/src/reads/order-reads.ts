import {
  actsFor,
  isOperator,
  refuse,
  SIDES,
  type HistoryEntry,
  type ListChanges,
  type ListOrders,
  type OperatorOrder,
  type ProcessView,
  type Query,
  type QuotationView,
  type RecentChanges,
  type Reply,
  type Side,
} from '@app/contracts';
import type { EntityManager } from 'typeorm';
import { historyRepository } from '../history/history.repository.js';
import type { Order } from '../order/order.js';
import { orderRepository } from '../order/order.repository.js';
import { timersOf } from '../path/advance.js';
import type { OrderRules } from '../path/message-kind.js';
import { quotationRepository, quotationStatus } from '../quotation/quotation.repository.js';
import { InvalidCursor } from './list-cursor.js';
import { listOrders } from './order-list.js';
import { processLoad } from './process-load.js';
import { operatorStats } from './operator-stats.js';
import { recentChanges } from './recent-changes.js';
import { orderSummary, orderView } from '../order/order.views.js';

type QueryOfOrder = Query<{ orderId: string }>;

/** Answers questions about one side's orders; a party sees its own only, an operator all. */
export class OrderReads {
  constructor(
    private readonly manager: EntityManager,
    private readonly rules: Pick<OrderRules<unknown>, 'side' | 'models'>,
    private readonly clock: () => Date,
  ) {}

  async list(query: Query<ListOrders>): Promise<Reply> {
    if (!this.mayAsk(query)) return refuse('role-not-allowed');
    try {
      const { partyId, ...list } = query.body;
      const party = isOperator(query) ? partyId : query.party;
      const asked = { side: this.rules.side, party, list, now: this.clock() };
      return { result: await listOrders(this.manager, asked) };
    } catch (error) {
      if (error instanceof InvalidCursor) return refuse('invalid-cursor');
      throw error;
    }
  }

  get(query: QueryOfOrder): Promise<Reply> {
    const { side, models } = this.rules;
    return this.ofOrder(query, async (order) => ({
      result: orderView(order, models.get(order.modelVersion), side, this.clock()),
    }));
  }

  history(query: QueryOfOrder): Promise<Reply> {
    return this.ofOrder(query, async (order): Promise<Reply<HistoryEntry[]>> => {
      const entries = await historyRepository.list(this.manager, order.id);
      return { result: entries.map(({ event: _event, ...entry }) => entry) };
    });
  }

  quotation(query: QueryOfOrder): Promise<Reply> {
    return this.ofOrder(query, async (order): Promise<Reply<QuotationView>> => {
      const row = await quotationRepository.find(this.manager, order.id);
      if (!row) return refuse('quotation-not-found');
      const { revision, document } = row;
      const status = quotationStatus(order.status, document);
      return { result: { ...document, orderId: order.id, revision, status } };
    });
  }

  /** For either party of the order: both watch the same diagram, and it shows no people. */
  async process(query: QueryOfOrder): Promise<Reply<ProcessView>> {
    const { side, models } = this.rules;
    const order = await this.find(query, SIDES);
    if (!order) return refuse('order-not-found');
    const entries = await historyRepository.list(this.manager, order.id);
    const model = models.get(order.modelVersion);
    const result = {
      modelVersion: order.modelVersion,
      passed: entries.flatMap((entry) => entry.visited),
      waitingAt: order.waitingAt ?? '',
      status: order.status,
      turn: order.turn,
      ended: order.endedAt !== null,
      timers: model ? timersOf(model, side, order) : [],
    };
    return { result };
  }

  /** What has changed since a position, each order once with its newest; see `recentChanges`. */
  async changes(query: Query<ListChanges>): Promise<Reply<RecentChanges>> {
    if (!this.mayAsk(query)) return refuse('role-not-allowed');
    return { result: await recentChanges(this.manager, this.rules.side, query.party, query.body) };
  }

  async load(query: Query): Promise<Reply> {
    if (!this.mayAsk(query)) return refuse('role-not-allowed');
    return { result: await processLoad(this.manager, this.rules.side, query.party) };
  }

  async stats(query: Query): Promise<Reply> {
    if (!isOperator(query)) return refuse('role-not-allowed');
    return { result: await operatorStats(this.manager, this.clock()) };
  }

  /** With the messages: for operators only, which the gateway and this check both see to. */
  async operatorOrder(query: QueryOfOrder): Promise<Reply> {
    if (!isOperator(query)) return refuse('role-not-allowed');
    return this.ofOrder(query, async (order): Promise<Reply<OperatorOrder>> => {
      const parked: OperatorOrder['parked'] = await this.manager.query(
        `SELECT sequence, event ->> 'type' AS type, parked_at AS "parkedAt", resend_attempts AS "resendAttempts"
         FROM parked_events WHERE order_id = $1 ORDER BY sequence`,
        [order.id],
      );
      const result = {
        order: orderSummary(order, this.clock()),
        endedBy: order.variables.endedBy ?? null,
        modelVersion: order.modelVersion,
        sentSequence: order.sentSequence,
        receivedSequence: order.receivedSequence,
        history: await historyRepository.list(this.manager, order.id),
        parked,
      };
      return { result };
    });
  }

  /** @returns what `read` says of an order that the asker may see, or the refusal `order-not-found` */
  async ofOrder<Result>(
    query: QueryOfOrder,
    read: (order: Order) => Promise<Reply<Result>>,
  ): Promise<Reply<Result>> {
    const order = await this.find(query);
    return order ? read(order) : refuse('order-not-found');
  }

  /**
   * Another party's order is not found, whoever asks.
   * @param sides whose companies see their own
   */
  private async find(
    query: QueryOfOrder,
    sides: readonly Side[] = [this.rules.side],
  ): Promise<Order | undefined> {
    const order = await orderRepository.find(this.manager, query.body.orderId);
    if (!order || isOperator(query)) return order;
    return sides.some((side) => actsFor(side, query) && order[side].id === query.party) ? order : undefined;
  }

  /** Lists are for the companies of this side and for operators. */
  private mayAsk(query: Query): boolean {
    return isOperator(query) || actsFor(this.rules.side, query);
  }
}
