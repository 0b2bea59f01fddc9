import { partyColumn, type CloudEvent, type Side } from '@app/contracts';
import { commandResultsRepository, parkedEventsRepository, type ParkedEvent } from '@app/messaging';
import { lockSubscriptions } from '@app/webhook';
import type { EntityManager } from 'typeorm';
import { historyRepository } from '../history/history.repository.js';
import { findHeld, type Held } from '../order/held.js';
import type { Order } from '../order/order.js';
import { orderRepository } from '../order/order.repository.js';
import type { LoadedBatch } from './batch.js';
import type { ReadParked } from './handle-event.js';
import type { Inbound } from './inbound.js';
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
  // Events of orders that are not there: the one that begins the order is late, or another process is just writing it.
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
    findHeld(manager, ids),
  ]);
  return { orders, parked, held };
}

/** What was read second replaces what was read first, for the orders that were read again. */
const together = (first: Looked, second: Looked, ids: readonly string[]): Looked => ({
  orders: new Map([...first.orders, ...second.orders]),
  parked: [...first.parked.filter(({ orderId }) => !ids.includes(orderId)), ...second.parked],
  held: { service: second.held.service, orders: new Set([...first.held.orders, ...second.held.orders]) },
});

const beginsOrder = <Needs>(item: Inbound<Needs>) =>
  item.source === 'command' && item.kind.create !== undefined;

/** This side's companies that messages name themselves. Of all other messages the stored order names them. */
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
