import { routingKeyOf, type CloudEvent } from '@app/contracts';
import { judgeSequence } from '@app/messaging';
import { isResyncing, type Order } from '../order/order.js';
import { advance, type Advance } from './advance.js';
import type { Batch } from './batch.js';
import { deadLetterOf } from './dead-letter-of.js';
import type { EventFault, EventInbound, Outcome } from './inbound.js';
import type { EventKind } from './message-kind.js';
import type { Cause, OrderInHand } from './order-in-hand.js';
import { partyFault } from './parties-of.js';
import { endedAsUnknown, endUnknown } from './unknown-model.js';

/** Finds the kind of a parked event again, or the fault that keeps it from being applied. */
export type ReadParked<Needs> = (event: CloudEvent) => Pick<EventInbound<Needs>, 'kind' | 'fault'>;

/**
 * Applies one event of the other side by its sequence: known ones are duplicates, the next one is applied (and with it
 * whatever was parked behind it), later ones are parked. An event that is next and cannot be applied blocks its order.
 */
export function handleEvent<Needs>(
  batch: Batch<Needs>,
  inbound: EventInbound<Needs>,
  readParked: ReadParked<Needs>,
): Outcome {
  const inHand = batch.take(inbound.event.subject);
  const stranger = strangerFault(inHand, inbound);
  if (stranger) return deadLetter(inHand, inbound, stranger);
  const verdict = judgeSequence(inbound.sequence, inHand.order?.receivedSequence ?? 0);
  if (verdict === 'known') return repeated(batch, inHand, inbound);
  if (isHeld(batch, inHand)) return park(batch, inHand, inbound, { verdict: 'parked', resyncing: true });
  const begins = inHand.order !== undefined || inbound.kind?.create !== undefined;
  if (verdict === 'gap' || !begins || inHand.order?.blocked?.code === 'sequence-conflict')
    return park(batch, inHand, inbound, { verdict: 'parked' });
  const outcome = applyNext(batch, inHand, inbound);
  if (outcome.verdict === 'applied') applyParked(batch, inHand, inbound.queue, readParked);
  return outcome;
}

/** The fault of an event that is not ours or names other parties: it becomes a dead letter and blocks no order. */
function strangerFault<Needs>(
  inHand: OrderInHand,
  { event, sequence, fault }: EventInbound<Needs>,
): EventFault | undefined {
  if (fault?.code === 'wrong-sender' || fault?.code === 'unknown-type') return fault;
  if (sequence === 0) return fault ?? { code: 'not-an-event', reason: 'sequence is missing' };
  if (!inHand.order) return fault && sequence === 1 ? fault : undefined;
  return partyFault(inHand.order, event.data);
}

/** An order that is resyncing acts on nothing until its resync is over. */
const isHeld = <Needs>({ held }: Batch<Needs>, { id, order }: OrderInHand): boolean =>
  order ? isResyncing(order) : held.service || held.orders.has(id);

function repeated<Needs>(batch: Batch<Needs>, inHand: OrderInHand, inbound: EventInbound<Needs>): Outcome {
  const applied = batch.receivedIds.get(`${inHand.id} ${inbound.sequence}`);
  if (applied === undefined || applied === inbound.event.id) return { verdict: 'duplicate' };
  const reason = `Event ${applied} was applied under sequence ${inbound.sequence}`;
  return blockBy(batch, inHand, inbound, { code: 'sequence-conflict', reason });
}

function park<Needs>(
  batch: Batch<Needs>,
  inHand: OrderInHand,
  inbound: EventInbound<Needs>,
  outcome: Outcome,
): Outcome {
  const { event, sequence } = inbound;
  const first = inHand.parked.find((each) => each.sequence === sequence);
  if (first && first.event.id !== event.id) {
    const reason = `Event ${first.event.id} waits under sequence ${sequence}`;
    return blockBy(batch, inHand, inbound, { code: 'sequence-conflict', reason });
  }
  if (!first) {
    const parked = { orderId: inHand.id, sequence, event };
    inHand.parked.push(parked);
    inHand.newlyParked.push(parked);
  }
  return outcome;
}

/** Applies the parked events whose turn has come, and drops those that have been applied meanwhile. */
export function applyParked<Needs>(
  batch: Batch<Needs>,
  inHand: OrderInHand,
  queue: string,
  readParked: ReadParked<Needs>,
): void {
  for (;;) {
    const last = inHand.order?.receivedSequence ?? 0;
    const next = inHand.parked.findIndex((each) => each.sequence <= last + 1);
    if (next < 0) return;
    const [parked] = inHand.parked.splice(next, 1);
    inHand.unparked.push(parked);
    if (parked.sequence <= last) continue;
    const { event, sequence } = parked;
    const inbound = { source: 'event' as const, event, sequence, queue, ...readParked(event) };
    const stranger = strangerFault(inHand, inbound);
    if (stranger) return void deadLetter(inHand, inbound, stranger);
    if (applyNext(batch, inHand, inbound).verdict !== 'applied') return;
  }
}

function applyNext<Needs>(batch: Batch<Needs>, inHand: OrderInHand, inbound: EventInbound<Needs>): Outcome {
  const { kind, fault } = inbound;
  if (!kind)
    return blockBy(
      batch,
      inHand,
      inbound,
      fault ?? { code: 'unknown-type', reason: 'No rule knows this event' },
    );
  const wasBlocked = inHand.order?.blocked != null;
  try {
    const outcome = decide(batch, inHand, inbound, kind);
    if (outcome !== 'applied') return blockBy(batch, inHand, inbound, outcome);
  } catch (error) {
    return blockBy(batch, inHand, inbound, { code: 'defect', reason: String(error) });
  }
  batch.receivedIds.set(`${inHand.id} ${inbound.sequence}`, inbound.event.id);
  if (wasBlocked) inHand.mended.push(inbound.event.id);
  return { verdict: 'applied' };
}

function decide<Needs>(
  batch: Batch<Needs>,
  inHand: OrderInHand,
  { event, sequence, traceparent }: EventInbound<Needs>,
  kind: EventKind<object, Needs>,
): 'applied' | EventFault {
  const order = inHand.order ?? (kind.create as NonNullable<typeof kind.create>)(event, batch.context);
  const next = nextStep(batch, order, event, kind);
  if (next !== 'late' && 'code' in next) return next;
  const cause: Cause = {
    name: routingKeyOf(event),
    role: 'counterpart',
    traceparent: traceparent ?? event.traceparent,
    causationId: event.id,
    received: { event, sequence },
  };
  if (!inHand.order) inHand.begin(order);
  if (next === 'late') inHand.writeDown(order, cause, batch);
  else inHand.apply(next, cause, batch);
  return 'applied';
}

/** Where an event leads its order: `late` where it changes nothing any more, a fault where it does not fit. */
function nextStep<Needs>(
  batch: Batch<Needs>,
  order: Order,
  event: CloudEvent,
  kind: EventKind<object, Needs>,
): Omit<Advance, 'kind'> | 'late' | EventFault {
  const { rules, context } = batch;
  if (endedAsUnknown(order)) return 'late';
  const model = rules.models.get(order.modelVersion);
  if (!model) {
    const isNew = order.waitingAt === null;
    const ended = isNew ? endUnknown(rules, order, context.now) : undefined;
    return ended ?? { code: 'unknown-version', reason: `Model ${order.modelVersion} is unknown here` };
  }
  const effect = kind.effect(order, event.data, context);
  const step = advance(batch, { model, order, trigger: { kind: 'message', name: kind.key }, effect });
  if (step.kind === 'late') return 'late';
  if (step.kind === 'moved') return step;
  return {
    code: 'unexpected-event',
    reason: `${kind.key} does not fit where the order waits: ${order.waitingAt}`,
  };
}

function blockBy<Needs>(
  batch: Batch<Needs>,
  inHand: OrderInHand,
  inbound: EventInbound<Needs>,
  fault: EventFault,
): Outcome {
  if (inHand.order) inHand.block(inHand.order, fault.code, routingKeyOf(inbound.event), batch);
  return deadLetter(inHand, inbound, fault);
}

function deadLetter<Needs>(
  inHand: OrderInHand,
  { event, queue }: EventInbound<Needs>,
  fault: EventFault,
): Outcome {
  inHand.deadLetters.push(deadLetterOf(event, queue, fault));
  return { verdict: 'dead', fault };
}
