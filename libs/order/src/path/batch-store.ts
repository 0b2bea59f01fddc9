import { partyColumn, type CloudEvent, type OrderChange, type Side } from '@app/contracts';
import {
  commandResultsRepository,
  deadLettersRepository,
  groupEvents,
  outboxRepository,
  parkedEventsRepository,
  type ParkedEvent,
  type OutboxPointer,
  type OutboxRow,
} from '@app/messaging';
import { writeTogether, type Write } from '@app/persistence';
import { deliveryInsertion, lockSubscriptions, messagesFor } from '@app/webhook';
import type { EntityManager } from 'typeorm';
import { newId } from '../new-id.js';
import { historyRepository, type WrittenRow } from '../history/history.repository.js';
import type { Order } from '../order/order.js';
import { orderRepository } from '../order/order.repository.js';
import { timerRepository } from '../order/timers.repository.js';
import { quotationRepository } from '../quotation/quotation.repository.js';
import { resyncRepository } from '../resync/resync.repository.js';
import { orderChange } from '../reads/order.views.js';
import { webhookEventsOf } from '../reads/webhook-events.js';
import { timersOf } from './advance.js';
import type { Batch, Held, LoadedBatch } from './batch.js';
import type { ReadParked } from './handle-event.js';
import type { Inbound } from './inbound.js';
import type { Changed, OrderRules, Upcoming } from './message-kind.js';
import type { Move, OrderInHand } from './order-in-hand.js';
import { partiesOf } from './parties-of.js';

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

/** Locks and loads all that a batch needs. Lock order: commands' results, orders by id, then the rest. */
export async function loadBatch<Needs>(
  manager: EntityManager,
  rules: OrderRules<Needs>,
  items: readonly Inbound<Needs>[],
  now: Date,
  readParked: ReadParked<Needs>,
): Promise<LoadedBatch<Needs>> {
  const commands = items.filter((item) => item.source === 'command');
  const events = items.filter((item) => item.source === 'event');
  // Sent at once, run one after the other: the connection is a pipeline.
  const [known, looked, subscriptions] = await Promise.all([
    commandResultsRepository.load(
      manager,
      commands.map((item) => item.command),
    ),
    lockAndLook(
      manager,
      orderIds(items.filter((item) => !beginsOrder(item))),
      orderIds(events.filter((item) => item.kind?.create !== undefined)),
    ),
    lockSubscriptions(
      manager,
      partyColumn(rules.side),
      companiesOf(rules.side, items),
      orderIds(items.filter((item) => !beginsOrder(item))),
    ),
  ]);
  const fresh = commands.filter((item) => known.replyTo(item.command) === undefined);
  // Of orders that are not there although they should: their first event is late.
  const absent = orderIds(
    events.filter((item) => item.kind?.create === undefined && !looked.orders.has(item.event.subject)),
  );
  const again = absent.length > 0 ? await lockAndLook(manager, absent, absent) : undefined;
  const { orders, parked, held } = again ? together(looked, again, absent) : looked;
  const repeats = events
    .filter((item) => item.sequence <= (orders.get(item.event.subject)?.receivedSequence ?? 0))
    .map((item) => ({ orderId: item.event.subject, sequence: item.sequence }));
  const receivedIds = await historyRepository.receivedIds(manager, repeats);
  const heard = [
    ...events,
    ...parked.map(({ event }) => ({
      event: event as CloudEvent<object>,
      ...readParked(event as CloudEvent<object>),
    })),
  ];
  const upcoming: Upcoming = {
    commands: fresh.map(({ kind, command, orderId }) => ({
      kind: kind as never,
      command: command,
      order: orders.get(orderId),
    })),
    events: heard.flatMap(({ kind, event }) =>
      kind ? { kind: kind as never, event, order: orders.get(event.subject) } : [],
    ),
  };
  return {
    orders,
    parked,
    known,
    receivedIds,
    held,
    subscriptions,
    context: { now, needs: await rules.load(manager, upcoming, now) },
  };
}

interface Looked {
  orders: Map<string, Order>;
  parked: ParkedEvent[];
  held: Held;
}

/**
 * Locks orders and reads what else may stand about them, in this order.
 * @param maybeAbsent ids that may have no row: they are locked before anybody is asked for it
 */
async function lockAndLook(
  manager: EntityManager,
  ids: readonly string[],
  maybeAbsent: readonly string[],
): Promise<Looked> {
  const [, orders, parked, held] = await Promise.all([
    orderRepository.lockAbsent(manager, maybeAbsent),
    orderRepository.lock(manager, ids),
    parkedEventsRepository.load(manager, ids),
    resyncRepository.held(manager, ids),
  ]);
  return { orders, parked, held };
}

/** The second look counts for the orders that it was about. */
const together = (first: Looked, second: Looked, ids: readonly string[]): Looked => ({
  orders: new Map([...first.orders, ...second.orders]),
  parked: [...first.parked.filter(({ orderId }) => !ids.includes(orderId)), ...second.parked],
  held: { service: second.held.service, orders: new Set([...first.held.orders, ...second.held.orders]) },
});

const beginsOrder = <Needs>(item: Inbound<Needs>) =>
  item.source === 'command' && item.kind.create !== undefined;

/** Companies of the own side that a batch names; of its other messages the orders know them. */
function companiesOf<Needs>(side: Side, items: readonly Inbound<Needs>[]): string[] {
  const parties = items.flatMap((item) =>
    item.source === 'command'
      ? [item.command.party]
      : item.source === 'event' && item.kind?.create
        ? [partiesOf(item.event.data)[`${side}Id`] as string]
        : [],
  );
  return [...new Set(parties)];
}

function orderIds<Needs>(items: readonly Inbound<Needs>[]): string[] {
  const ids = items.map((item) => (item.source === 'event' ? item.event.subject : item.orderId));
  return [...new Set(ids)].sort();
}

export interface Shipping {
  /** Outbox rows that may go. */
  confirmed?: readonly string[];
  /** Of the other side. */
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
