import type { CloudEvent, OrderChange } from '@app/contracts';
import {
  commandResultsRepository,
  deadLettersRepository,
  groupEvents,
  mutant,
  outboxRepository,
  parkedEventsRepository,
  type OutboxPointer,
  type OutboxRow,
} from '@app/messaging';
import { recordDeliveries } from '@app/webhook';
import { v7 as uuidv7 } from 'uuid';
import type { EntityManager } from 'typeorm';
import { historyRepository } from '../history/history.repository.js';
import { orderRepository } from '../order/order.repository.js';
import { timerRepository } from '../order/timers.repository.js';
import { quotationRepository } from '../quotation/quotation.repository.js';
import { resyncRepository } from '../resync/resync.repository.js';
import { orderChange } from '../reads/order.views.js';
import { happeningsOf } from '../reads/happenings.js';
import { timersOf } from './advance.js';
import type { Batch } from './batch.js';
import { type LoadedBatch } from './batch.js';
import type { ReadParked } from './handle-event.js';
import type { Inbound } from './inbound.js';
import type { Ahead, Changed, OrderRules } from './message-kind.js';
import type { OrderInHand } from './order-in-hand.js';

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
  const known = await commandResultsRepository.load(
    manager,
    commands.map((item) => item.command),
  );
  const fresh = commands.filter((item) => known.replyTo(item.command) === undefined);
  const ids = orderIds(
    items.filter((item) => item.source !== 'command'),
    fresh.filter((item) => !item.kind.create),
  );
  const orders = await orderRepository.lock(manager, ids);
  const absent = [...new Set(events.map((item) => item.event.subject).filter((id) => !orders.has(id)))];
  if (absent.length > 0) {
    await orderRepository.lockAbsent(manager, absent);
    for (const [id, order] of await orderRepository.lock(manager, absent)) orders.set(id, order);
  }
  const held =
    absent.length > 0 || fresh.some((item) => 'create' in item.kind)
      ? await resyncRepository.held(manager, absent)
      : undefined;
  const parked =
    events.length > 0
      ? await parkedEventsRepository.load(
          manager,
          events.map((item) => item.event.subject),
        )
      : [];
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
  const ahead: Ahead = {
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
    context: { now, needs: await rules.load(manager, ahead, now) },
  };
}

function orderIds<Needs>(...groups: readonly (readonly Inbound<Needs>[])[]): string[] {
  const ids = groups.flat().map((item) => (item.source === 'event' ? item.event.subject : item.orderId));
  return [...new Set(ids)].sort();
}

/** Saves all that a batch has changed, one statement a table. */
export async function saveBatch<Needs>(
  manager: EntityManager,
  batch: Batch<Needs>,
  confirmed: readonly string[],
): Promise<SavedBatch> {
  const { rules } = batch;
  const all = batch.orders;
  const changed = all.filter((each) => each.changed);
  if (rules.finish) await rules.finish(manager, changed.map(asChanged));
  const isNew = (each: OrderInHand) => each.isNew;
  const orderOf = ({ order }: OrderInHand) => order as NonNullable<typeof order>;
  await orderRepository.insert(manager, changed.filter(isNew).map(orderOf));
  await orderRepository.update(manager, changed.filter((each) => !isNew(each)).map(orderOf));
  await quotationRepository.save(
    manager,
    changed.flatMap(({ id, quotations }) => quotations.map((quotation) => ({ orderId: id, ...quotation }))),
  );
  const written = await historyRepository.insert(
    manager,
    changed.flatMap((each) => each.history),
    changed.map((each) => orderOf(each)[rules.side].id),
  );
  const deliveries = written.at(0)?.listens
    ? await recordDeliveries(manager, happeningsOf(changed, rules.side), batch.context.now)
    : 0;
  await saveTimers(
    manager,
    batch,
    changed.filter((each) => each.moved),
  );
  if (!mutant('forget-command-result')) await commandResultsRepository.insert(manager, batch.results);
  await parkedEventsRepository.delete(
    manager,
    all.flatMap((each) => each.unparked),
  );
  if (!mutant('forget-parked-event'))
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
  const outgoing = [...sentMessages(changed), ...resentMessages(all)];
  if (!mutant('forget-outbox-row'))
    await outboxRepository.insert(
      manager,
      outgoing.map(({ row }) => row),
    );
  await outboxRepository.delete(manager, confirmed);
  return { outgoing, changes: changesOf(batch, changed, written), deliveries };
}

/** What live screens are told; the newest row of an order's history is the cursor. */
function changesOf<Needs>(
  { rules }: Batch<Needs>,
  changed: readonly OrderInHand[],
  cursors: readonly { order_id: string; id: string }[],
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

async function saveTimers<Needs>(
  manager: EntityManager,
  { rules }: Batch<Needs>,
  moved: readonly OrderInHand[],
): Promise<void> {
  const rows = moved.flatMap(({ id, order }) => {
    const model = order && rules.models.get(order.modelVersion);
    return model ? timersOf(model, rules.side, order).map((timer) => ({ orderId: id, ...timer })) : [];
  });
  await timerRepository.replace(
    manager,
    moved.filter((each) => !each.isNew).map((each) => each.id),
    rows,
  );
}

function sentMessages(changed: readonly OrderInHand[]): Outgoing[] {
  const sent = changed.flatMap(({ id, sent: events }) =>
    events.map((event) => ({ event, pointer: { orderId: id, sequence: Number(event.sequence) } })),
  );
  return groupEvents(sent).map((group) => ({
    row: { id: uuidv7(), events: group.map(({ pointer }) => pointer) },
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
    return events.length > 0 ? [{ row: { id: uuidv7(), events } }] : [];
  });
}
