import { ALL_ORDERS, eventKey, eventType, type CloudEvent, type OrderSequencesTold } from '@app/contracts';
import { deadLettersRepository, parkedEventsRepository } from '@app/messaging';
import type { Logger } from '@app/observability';
import { untilCommitted } from '@app/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { findHeld } from '../order/held.js';
import { isResyncing, type Order } from '../order/order.js';
import { orderRepository } from '../order/order.repository.js';
import type { SavedBatch } from '../path/save-batch.js';
import { deadLetterOf } from '../path/dead-letter-of.js';
import type { Outcome } from '../path/inbound.js';
import type { OrderRules } from '../path/message-kind.js';
import type { OrderPath, ResyncListener } from '../path/order-path.js';
import { partyFault } from '../path/parties-of.js';
import { conflictOf, differs, isWhole } from './came-back.js';
import { holdOrders, holdService } from './hold-service.js';
import { resyncRepository, type ResyncRow } from './resync.repository.js';
import { blockOrder, RECALLED_EVENTS, takeBack, type TakenBack } from './take-back.js';

export interface ResyncOptions {
  rules: OrderRules<unknown>;
  dataSource: DataSource;
  path: OrderPath<unknown>;
  clock: () => Date;
  logger: Logger;
}

const DAY_MS = 86_400_000;

/** From when on orders are compared where nobody names the moment of the backup: it is rarely older than a week. */
export const resyncedSince = (now: Date): Date => new Date(now.getTime() - 7 * DAY_MS);

/** What one message changed, to be told after the commit. */
interface Done {
  saved?: SavedBatch;
  outcome: Outcome;
}
const NOTHING: Done = { outcome: { verdict: 'ignored' } };

/**
 * After this side's database was restored from a backup: its orders take back from the other side what they have
 * forgotten, their own decisions included, before they act again. Every step is one transaction under the order's
 * lock, and may be repeated.
 * Source: docs/decisions/0009-resync-after-a-restore.md
 */
export class Resync implements ResyncListener {
  constructor(private readonly options: ResyncOptions) {}

  /** @param subject of the operator who asks; null where this side found out by itself */
  async begin(orderId: string, subject: string | null): Promise<void> {
    const { dataSource, clock, logger } = this.options;
    await untilCommitted(() =>
      dataSource.transaction(async (manager) => {
        await lockOrder(manager, orderId);
        await resyncRepository.begin(manager, orderId, clock(), subject);
      }),
    );
    logger.warn({ order_id: orderId }, 'resync begins');
  }

  /** The other side has more of an order's events than this side remembers to have sent. */
  async noticeForgotten(orderId: string, heard: number): Promise<void> {
    const order = await untilCommitted(() => orderRepository.find(this.options.dataSource.manager, orderId));
    if (order?.blocked || heard <= (order?.sentSequence ?? 0)) return;
    await this.begin(orderId, null);
  }

  /** @returns how many open orders are held until they are equal with the other side */
  async beginService(since: Date, subject: string | null): Promise<number> {
    const { dataSource, clock, logger } = this.options;
    const orders = await holdService({ dataSource, clock, since, subject });
    logger.warn({ orders, since: since.toISOString() }, 'resync of the whole service begins');
    return orders;
  }

  /**
   * Continues a resync of the service that was broken off as it began. Orders held before still say who asked for it.
   */
  async goOn(since: Date): Promise<void> {
    const { dataSource, clock, logger } = this.options;
    const orders = await holdOrders({ dataSource, clock, since, subject: null });
    logger.warn({ orders, since: since.toISOString() }, 'resync of the whole service continues');
  }

  /** The other side gives back an event of this side. Where the order has forgotten nothing, it changes nothing. */
  recalled(event: CloudEvent, sequence: number): Promise<Outcome> {
    return this.change(event.subject, async (manager, order, row) => {
      if (!row || (order && !isResyncing(order))) return NOTHING;
      const key = eventKey(event.type);
      const known = key !== undefined && event.type === eventType(key) && key in this.options.rules.recalls;
      const fault = known
        ? order && partyFault(order, event.data)
        : { code: 'unexpected-event' as const, reason: `This side sends no ${event.type}` };
      if (fault) {
        await deadLettersRepository.insert(manager, [deadLetterOf(event, RECALLED_EVENTS, fault)]);
        return { ...NOTHING, outcome: { verdict: 'dead', fault } };
      }
      await resyncRepository.addRecalled(manager, event.subject, sequence, event);
      const done = await this.complete(manager, order, row);
      return { ...done, outcome: { verdict: 'parked', resyncing: true } };
    });
  }

  async attempt(orderId: string): Promise<void> {
    await this.change(orderId, async (manager, order, row) =>
      row ? this.complete(manager, order, row) : NOTHING,
    );
  }

  /** The other side says how far it has come with an order. */
  async told(orderId: string, data: OrderSequencesTold): Promise<void> {
    await this.change(orderId, async (manager, order, row) => {
      if (!row) {
        if (!(await this.hasForgotten(manager, orderId, order, data))) return NOTHING;
        await resyncRepository.begin(manager, orderId, this.options.clock(), null);
        const [marked] = (await orderRepository.lock(manager, [orderId])).values();
        order = marked;
      }
      await resyncRepository.tell(manager, orderId, data);
      return this.complete(manager, order, { orderId, told: data });
    });
  }

  async listed(): Promise<void> {
    const { dataSource, clock } = this.options;
    await untilCommitted(() =>
      dataSource.transaction((manager) => resyncRepository.listed(manager, clock())),
    );
  }

  private async hasForgotten(
    manager: EntityManager,
    orderId: string,
    order: Order | undefined,
    told: OrderSequencesTold,
  ): Promise<boolean> {
    // The conflict is known: to begin a resync for it again would never end.
    if (order?.blocked?.code === 'sequence-conflict') return false;
    const sent = order?.sentSequence ?? 0;
    if (told.received > sent) return true;
    if (await differs(manager, orderId, 'sent', told)) return true;
    // While the service is not resyncing, the other side's newest event may simply be on its way.
    const { service } = await findHeld(manager, []);
    return service && told.sent > (order?.receivedSequence ?? 0);
  }

  private async change(
    orderId: string,
    work: (manager: EntityManager, order: Order | undefined, row: ResyncRow | undefined) => Promise<Done>,
  ): Promise<Outcome> {
    const { dataSource, path } = this.options;
    if (orderId === ALL_ORDERS) return NOTHING.outcome;
    const transact = () =>
      dataSource.transaction(async (manager) => {
        const order = await lockOrder(manager, orderId);
        return work(manager, order, await resyncRepository.find(manager, orderId));
      });
    const done = await untilCommitted(transact, {
      onFailure: (error) => this.fail(orderId, error),
      onBack: () => path.tellOfUnanswered(),
    });
    if (done.saved) path.committed(done.saved);
    return done.outcome;
  }

  /** Ends the order's resync once everything is here that the other side has told of; else asks for what is missing. */
  private async complete(manager: EntityManager, order: Order | undefined, row: ResyncRow): Promise<Done> {
    const { orderId, told } = row;
    if (!told) return NOTHING;
    if (order && !isResyncing(order)) {
      await resyncRepository.end(manager, orderId);
      return NOTHING;
    }
    const { clock } = this.options;
    const own = await resyncRepository.recalled(manager, orderId);
    const parked = await parkedEventsRepository.load(manager, [orderId]);
    const conflict = await conflictOf(manager, orderId, order, own);
    if (conflict) return this.end(manager, await this.blocked(manager, order, conflict), order, orderId);
    if (!(await isWhole(manager, { orderId, order, told, own, parked }))) {
      await resyncRepository.ask(manager, orderId, clock());
      return NOTHING;
    }
    const taken = await takeBack(manager, this.options, { orderId, order, own, parked, told });
    return this.end(manager, taken, order, orderId);
  }

  private blocked(
    manager: EntityManager,
    order: Order | undefined,
    { event, reason }: { event: CloudEvent; reason: string },
  ): Promise<TakenBack> {
    const fault = { code: 'sequence-conflict' as const, reason };
    return blockOrder(manager, this.options, { order, event, fault });
  }

  private async end(
    manager: EntityManager,
    { saved, result }: TakenBack,
    order: Order | undefined,
    orderId: string,
  ): Promise<Done> {
    await resyncRepository.end(manager, orderId);
    this.options.logger.warn({ order_id: orderId, known: order !== undefined, ...result }, 'resync ends');
    return { saved, outcome: { verdict: 'applied' } };
  }

  /** A defect must not hold the order in silence: it is blocked, and an operator sees why. */
  private async fail(orderId: string, error: unknown): Promise<Done> {
    const { dataSource, logger } = this.options;
    logger.error({ err: error, order_id: orderId }, 'a resync failed');
    return dataSource.transaction(async (manager) => {
      const order = await lockOrder(manager, orderId);
      const [first] = await resyncRepository.recalled(manager, orderId);
      if (!order || !first) throw error;
      const taken = await blockOrder(manager, this.options, {
        order,
        event: first,
        fault: { code: 'defect', reason: String(error) },
      });
      return this.end(manager, taken, order, orderId);
    });
  }
}

/** Locks the order, or its id where there is no row yet. */
async function lockOrder(manager: EntityManager, orderId: string): Promise<Order | undefined> {
  const known = (await orderRepository.lock(manager, [orderId])).get(orderId);
  if (known) return known;
  await orderRepository.lockAbsent(manager, [orderId]);
  return (await orderRepository.lock(manager, [orderId])).get(orderId);
}
