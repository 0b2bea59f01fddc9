import { partyColumn, type Side } from '@app/contracts';
import { commandResultsRepository, parkedEventsRepository, type ParkedEvent } from '@app/messaging';
import { lockSubscriptions } from '@app/webhook';
import type { EntityManager } from 'typeorm';
import { historyRepository } from '../history/history.repository.js';
import { findHeld, type Held } from '../order/held.js';
import type { Order } from '../order/order.js';
import { orderRepository } from '../order/order.repository.js';
import type { LoadedBatch } from './batch.js';
import type { ReadParked } from './handle-event.js';
import { orderIdOf, type EventInbound, type Inbound } from './inbound.js';
import type { OrderRules, Upcoming } from './message-kind.js';
import { partiesOf } from './parties-of.js';

export interface ToLoad<Needs> {
  rules: OrderRules<Needs>;
  items: readonly Inbound<Needs>[];
  now: Date;
  readParked: ReadParked<Needs>;
}

/** Locks and loads all that a batch needs. Lock order: commands' results, orders by id, then the rest. */
export async function loadBatch<Needs>(
  manager: EntityManager,
  { rules, items, now, readParked }: ToLoad<Needs>,
): Promise<LoadedBatch<Needs>> {
  const commands = items.filter((item) => item.source === 'command');
  const events = items.filter((item) => item.source === 'event');
  const ids = orderIds(items.filter((item) => !beginsOrder(item)));
  const maybeAbsent = orderIds(events.filter((item) => item.kind?.create !== undefined));
  // Sent at once, run one after the other: the connection is a pipeline.
  const [known, looked, subscriptions] = await Promise.all([
    commandResultsRepository.load(
      manager,
      commands.map((item) => item.command),
    ),
    lockAndLook(manager, ids, maybeAbsent),
    lockSubscriptions(manager, partyColumn(rules.side), companiesOf(rules.side, items), ids),
  ]);
  const { orders, parked, held } = await lookAgain(manager, looked, events);
  const receivedIds = await historyRepository.receivedIds(manager, repeatsOf(events, orders));
  const heard = [...events, ...parked.map(({ event }) => ({ event, ...readParked(event) }))];
  const upcoming: Upcoming = {
    commands: commands
      .filter((item) => known.replyTo(item.command) === undefined)
      .map(({ kind, command, orderId }) => ({ kind, command, order: orders.get(orderId) })),
    events: heard.flatMap(({ kind, event }) =>
      kind ? { kind, event, order: orders.get(event.subject) } : [],
    ),
  };
  const needs = await rules.load(manager, upcoming, now);
  return { orders, parked, known, receivedIds, held, subscriptions, context: { now, needs } };
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
    findHeld(manager, ids),
  ]);
  return { orders, parked, held };
}

/**
 * Looks once more for orders that events are about and that are not there: the event that begins one is late, or
 * another process is just writing it.
 */
async function lookAgain<Needs>(
  manager: EntityManager,
  first: Looked,
  events: readonly EventInbound<Needs>[],
): Promise<Looked> {
  const absent = orderIds(
    events.filter((item) => item.kind?.create === undefined && !first.orders.has(item.event.subject)),
  );
  return absent.length > 0 ? together(first, await lockAndLook(manager, absent, absent), absent) : first;
}

/** What was read second replaces what was read first, for the orders that were read again. */
const together = (first: Looked, second: Looked, ids: readonly string[]): Looked => ({
  orders: new Map([...first.orders, ...second.orders]),
  parked: [...first.parked.filter(({ orderId }) => !ids.includes(orderId)), ...second.parked],
  held: { service: second.held.service, orders: new Set([...first.held.orders, ...second.held.orders]) },
});

/** Events under a sequence that has been applied: duplicates, unless another id was. */
const repeatsOf = <Needs>(events: readonly EventInbound<Needs>[], orders: Looked['orders']) =>
  events
    .filter((item) => item.sequence <= (orders.get(item.event.subject)?.receivedSequence ?? 0))
    .map((item) => ({ orderId: item.event.subject, sequence: item.sequence }));

const beginsOrder = <Needs>(item: Inbound<Needs>) =>
  item.source === 'command' && item.kind.create !== undefined;

/** This side's companies that messages name themselves; of all other messages the stored order names them. */
function companiesOf<Needs>(side: Side, items: readonly Inbound<Needs>[]): string[] {
  const parties = items.flatMap((item) => {
    if (item.source === 'command') return [item.command.party];
    const begins = item.source === 'event' && item.kind?.create !== undefined;
    return begins ? [partiesOf(item.event.data)[`${side}Id`] as string] : [];
  });
  return [...new Set(parties)];
}

function orderIds<Needs>(items: readonly Inbound<Needs>[]): string[] {
  return [...new Set(items.map(orderIdOf))].sort();
}
