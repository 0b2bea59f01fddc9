import type { CloudEvent, OrderChange } from '@app/contracts';
import {
  commandResultsRepository,
  deadLettersRepository,
  groupEvents,
  outboxRepository,
  parkedEventsRepository,
  type OutboxPointer,
  type OutboxRow,
} from '@app/messaging';
import { writeTogether, type Write } from '@app/persistence';
import { deliveryInsertion, messagesFor } from '@app/webhook';
import type { EntityManager } from 'typeorm';
import { newId } from '../new-id.js';
import { historyRepository, type WrittenRow } from '../history/history.repository.js';
import { orderRepository } from '../order/order.repository.js';
import { timerRepository } from '../order/timers.repository.js';
import { quotationRepository } from '../quotation/quotation.repository.js';
import { orderChange } from '../order/order.views.js';
import { webhookEventsOf } from './webhook-events.js';
import { timersOf } from './advance.js';
import type { Batch } from './batch.js';
import type { Changed } from './message-kind.js';
import type { Move, OrderInHand } from './order-in-hand.js';

/** A message for the wire, once its transaction is committed. */
export interface Outgoing {
  row: OutboxRow;
  /** Absent for a resend: the events stand in the history. */
  events?: CloudEvent[];
}

export interface SavedBatch {
  outgoing: Outgoing[];
  changes: OrderChange[];
  /** Messages to webhooks that were written down with it. */
  deliveries: number;
  moves: Move[];
}

export interface Shipping {
  /** Ids of outbox rows whose messages the broker has confirmed: they are deleted. */
  confirmed?: readonly string[];
  /** How many partitions the other side's inbox has. */
  inboxPartitions?: number;
}

/**
 * Saves all that a batch has changed: what every batch writes in one statement, the rest one statement a table.
 * @param commit called when the last statement is on its way, so that COMMIT need not wait for its answer
 */
export async function saveBatch<Needs>(
  manager: EntityManager,
  batch: Batch<Needs>,
  { confirmed = [], inboxPartitions = 1 }: Shipping = {},
  commit: () => Promise<void> = () => Promise.resolve(),
): Promise<SavedBatch> {
  const { rules } = batch;
  const all = batch.orders;
  const changed = all.filter((each) => each.changed);
  if (rules.finish) await rules.finish(manager, changed.map(asChanged));
  await saveUnapplied(manager, all);
  const isNew = (each: OrderInHand) => each.isNew;
  const orderOf = ({ order }: OrderInHand) => order as NonNullable<typeof order>;
  const outgoing = [...sentMessages(changed, inboxPartitions), ...resentMessages(all)];
  const history = historyRepository.insertion(changed.flatMap((each) => each.history));
  const messages = messagesFor(batch.subscriptions, () => webhookEventsOf(changed, rules.side));
  const writing = writeTogether<WrittenRow>(
    manager,
    [
      orderRepository.insertion(changed.filter(isNew).map(orderOf)),
      orderRepository.updating(changed.filter((each) => !isNew(each)).map(orderOf)),
      quotationRepository.saving(
        changed.flatMap(({ id, quotations }) =>
          quotations.map((quotation) => ({ orderId: id, ...quotation })),
        ),
      ),
      history,
      ...timerWrites(
        batch,
        changed.filter((each) => each.moved),
      ),
      commandResultsRepository.insertion(batch.results),
      outboxRepository.insertion(outgoing.map(({ row }) => row)),
      outboxRepository.deletion(confirmed),
      deliveryInsertion(messages, batch.context.now),
    ],
    history,
  );
  const [written] = await Promise.all([writing, commit()]);
  return {
    outgoing,
    changes: changesOf(batch, changed, written),
    deliveries: messages.length,
    moves: changed.flatMap(({ moves }) => moves),
  };
}

/** Events that came too early or cannot be applied: few batches have any. */
async function saveUnapplied(manager: EntityManager, all: readonly OrderInHand[]): Promise<void> {
  await parkedEventsRepository.delete(
    manager,
    all.flatMap((each) => each.unparked),
  );
  await parkedEventsRepository.insert(
    manager,
    all.flatMap((each) => each.newlyParked.filter((parked) => !each.unparked.includes(parked))),
  );
  await deadLettersRepository.insert(
    manager,
    all.flatMap((each) => each.deadLetters),
  );
  await deadLettersRepository.delete(
    manager,
    all.flatMap((each) => each.mended),
  );
}

/** What live screens are told; the newest row of an order's history is the cursor. */
function changesOf<Needs>(
  { rules }: Batch<Needs>,
  changed: readonly OrderInHand[],
  cursors: readonly WrittenRow[],
): OrderChange[] {
  const newest = new Map(cursors.map((row) => [row.order_id, row.id]));
  return changed.flatMap(({ id, order }) => {
    const cursor = newest.get(id);
    return order && cursor ? [orderChange(order, rules.side, cursor)] : [];
  });
}

const asChanged = ({ order, quotations, sent }: OrderInHand): Changed => ({
  order: order as NonNullable<typeof order>,
  quotations,
  sent,
});

function timerWrites<Needs>({ rules }: Batch<Needs>, moved: readonly OrderInHand[]): (Write | undefined)[] {
  const rows = moved.flatMap(({ id, order }) => {
    const model = order && rules.models.get(order.modelVersion);
    return model ? timersOf(model, rules.side, order).map((timer) => ({ orderId: id, ...timer })) : [];
  });
  const movedOn = moved.filter((each) => !each.isNew).map((each) => each.id);
  return [timerRepository.ending(movedOn, rows), timerRepository.saving(rows)];
}

function sentMessages(changed: readonly OrderInHand[], inboxPartitions: number): Outgoing[] {
  const sent = changed.flatMap(({ id, sent: events }) =>
    events.map((event) => ({ event, pointer: { orderId: id, sequence: Number(event.sequence) } })),
  );
  return groupEvents(sent, inboxPartitions).map((group) => ({
    row: { id: newId(), events: group.map(({ pointer }) => pointer) },
    events: group.map(({ event }) => event),
  }));
}

function resentMessages(all: readonly OrderInHand[]): Outgoing[] {
  return all.flatMap(({ id, order, resendFrom }) => {
    if (resendFrom === undefined || !order) return [];
    const count = order.sentSequence - resendFrom + 1;
    const events: OutboxPointer[] = Array.from({ length: Math.max(count, 0) }, (_, index) => ({
      orderId: id,
      sequence: resendFrom + index,
    }));
    return events.length > 0 ? [{ row: { id: newId(), events } }] : [];
  });
}
