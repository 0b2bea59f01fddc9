import { partyColumn, routingKeyOf, type CloudEvent, type OrderSequencesTold } from '@app/contracts';
import {
  commandResultsRepository,
  KnownCommands,
  UNKNOWN_FINGERPRINT,
  type CommandResult,
  type ParkedEvent,
} from '@app/messaging';
import { triggerKey } from '@app/process';
import { lockSubscriptions, type Subscription } from '@app/webhook';
import type { EntityManager } from 'typeorm';
import { newId } from '../new-id.js';
import type { Order } from '../order/order.js';
import { saveBatch, type SavedBatch } from '../path/save-batch.js';
import { Batch } from '../path/batch.js';
import { applyParked } from '../path/handle-event.js';
import { deadLetterOf } from '../path/dead-letter-of.js';
import type { EventFault } from '../path/inbound.js';
import type { Upcoming, OrderRules, Recording } from '../path/message-kind.js';
import type { OrderInHand } from '../path/order-in-hand.js';
import type { OrderPath } from '../path/order-path.js';
import { orderView } from '../order/order.views.js';
import { replay, type Forgotten, type PastDecision } from './replay.js';

/** What taking back needs of its service. */
interface Parts {
  rules: OrderRules<unknown>;
  path: Pick<OrderPath<unknown>, 'read'>;
  clock: () => Date;
}

/** Everything that is known of an order on this side and has come back from the other one. */
export interface Gathered {
  orderId: string;
  order: Order | undefined;
  own: readonly CloudEvent[];
  parked: ParkedEvent[];
  told: OrderSequencesTold;
}

/** What has to be told after the commit, and the line for the log. */
export interface TakenBack {
  saved: SavedBatch;
  result: { result: 'equal' | 'blocked'; recalled: number; code?: string };
}

/**
 * Dead letters name a queue; those of a resync name a table: of the other side's events, or of own ones that came back.
 */
const PARKED_EVENTS = 'parked_events';
export const RECALLED_EVENTS = 'recalled_events';

/**
 * Applies the forgotten decisions as facts, without deciding again, and then the events that were never answered, like
 * any others. An order whose process cannot explain the decisions is blocked.
 */
export async function takeBack(
  manager: EntityManager,
  parts: Parts,
  { orderId, order, own, parked, told }: Gathered,
): Promise<TakenBack> {
  const { rules, path, clock } = parts;
  const forgotten = forgottenOf(order, own, parked, path.read);
  const upcoming: Upcoming = {
    commands: [],
    events: parked.flatMap(({ event }) => {
      const { kind } = path.read(event);
      return kind ? [{ kind, event, order }] : [];
    }),
    recalled: order ? [order] : [],
  };
  const context = { now: clock(), needs: await rules.load(manager, upcoming, clock()) };
  const recording = { rules, context, newId };
  const result = replay(recording, order, forgotten);
  if ('stuckAt' in result) {
    const reason = `The process does not explain it where the order waits: ${result.waitingAt}`;
    const fault = { code: 'unexpected-event' as const, reason };
    return blockOrder(manager, parts, { order, event: result.stuckAt, fault });
  }
  const party = (order ?? result.decisions.at(0)?.before)?.[rules.side].id;
  const subscriptions = await lockSubscriptions(manager, partyColumn(rules.side), party ? [party] : [], []);
  const batch = newBatch(recording, { orderId, order, parked, subscriptions });
  const inHand = batch.take(orderId);
  const results = result.decisions.flatMap((decision) => remember(recording, inHand, decision));
  if (inHand.order?.blocked) inHand.unblock(inHand.order, context.now);
  applyParked(batch, inHand, PARKED_EVENTS, path.read);
  if (told.received < (order?.sentSequence ?? 0)) inHand.resendFrom = told.received + 1;
  inHand.mended.push(...forgotten.own.map(({ id }) => id), ...parked.map(({ event }) => event.id));
  await rules.advanceCounters?.(manager, own);
  const saved = await saveBatch(manager, batch);
  await commandResultsRepository.keepFirst(manager, results);
  return { saved, result: { result: 'equal', recalled: forgotten.own.length } };
}

/**
 * Blocks an order because of an event that cannot be taken back. Without a row for it there is only the dead letter.
 */
export async function blockOrder(
  manager: EntityManager,
  { rules, clock }: Parts,
  { order, event, fault }: { order: Order | undefined; event: CloudEvent; fault: EventFault },
): Promise<TakenBack> {
  const recording = { rules, context: { now: clock(), needs: undefined }, newId };
  const batch = newBatch(recording, { orderId: event.subject, order, parked: [] });
  const inHand = batch.take(event.subject);
  if (order) inHand.block(order, fault.code, routingKeyOf(event), recording);
  inHand.deadLetters.push(deadLetterOf(event, RECALLED_EVENTS, fault));
  const saved = await saveBatch(manager, batch);
  return { saved, result: { result: 'blocked', recalled: 0, code: fault.code } };
}

interface OneOrder {
  orderId: string;
  order: Order | undefined;
  parked: ParkedEvent[];
  subscriptions?: readonly Subscription[];
}

const newBatch = (
  { rules, context, newId }: Recording<unknown>,
  { orderId, order, parked, subscriptions = [] }: OneOrder,
) =>
  new Batch(
    rules,
    {
      orders: new Map(order ? [[orderId, order]] : []),
      parked,
      known: new KnownCommands([]),
      receivedIds: new Map(),
      context,
      subscriptions,
    },
    newId,
  );

/**
 * The events that the order does not count yet; of the other side's only those before the first that no rule can read.
 */
function forgottenOf(
  order: Order | undefined,
  own: readonly CloudEvent[],
  parked: readonly ParkedEvent[],
  read: Parts['path']['read'],
): Forgotten<unknown> {
  const theirs: Forgotten<unknown>['theirs'][number][] = [];
  for (const each of parked.filter(({ sequence }) => sequence > (order?.receivedSequence ?? 0))) {
    const { kind } = read(each.event);
    if (!kind) break;
    theirs.push({ event: each.event, kind });
  }
  return { own: own.filter(({ sequence }) => Number(sequence) > (order?.sentSequence ?? 0)), theirs };
}

/** Writes one past decision down. @returns the result of its command, so that a repeat of its key gets one */
function remember(
  recording: Recording<unknown>,
  inHand: OrderInHand,
  { step, before, received, trigger, recalled, at }: PastDecision,
): CommandResult[] {
  const { rules, context } = recording;
  const then = { ...recording, context: { ...context, now: at } };
  const current = inHand.order ?? inHand.begin(before);
  const key = received ? undefined : recalled.at(0)?.causationid;
  const party = current[rules.side].id;
  const cause = {
    ...who(rules, trigger, received),
    ...(key !== undefined && { party, key }),
    traceparent: recalled.at(0)?.traceparent ?? received?.traceparent,
    ...(received && { received: { event: received, sequence: Number(received.sequence) } }),
    recalled,
  };
  if (received) {
    const [parked] = inHand.parked.splice(
      inHand.parked.findIndex(({ event }) => event.id === received.id),
      1,
    );
    inHand.unparked.push(parked);
  }
  if (!step) {
    inHand.writeDown(current, cause, then);
    return [];
  }
  const { sentSequence, receivedSequence, version } = current;
  const counted = { ...step, order: { ...step.order, sentSequence, receivedSequence, version } };
  const order = inHand.apply(counted, cause, then);
  if (key === undefined) return [];
  const result = orderView(order, rules.models.get(order.modelVersion), rules.side, at);
  return [{ party, key, fingerprint: UNKNOWN_FINGERPRINT, reply: { result } }];
}

function who(
  { side, commands }: OrderRules<unknown>,
  trigger: PastDecision['trigger'],
  received: CloudEvent | undefined,
) {
  if (received) return { name: routingKeyOf(received), role: 'counterpart' as const };
  if (trigger.kind === 'timer') return { name: trigger.element, role: 'deadline' as const };
  const command = commands.find((kind) => triggerKey(kind.trigger) === triggerKey(trigger));
  return { name: command?.name ?? triggerKey(trigger), role: side };
}
