import { formatSequence, type CloudEvent, type OrderSequencesTold } from '@app/contracts';
import type { EntityManager } from 'typeorm';
import { historyRepository } from '../history/history.repository.js';
import type { Order } from '../order/order.js';

/** What came back of an order, against what the other side has told of it. */
interface CameBack {
  orderId: string;
  order: Order | undefined;
  told: OrderSequencesTold;
  /** Its own events, and those of the other side. */
  own: readonly { sequence?: string }[];
  parked: readonly { sequence: number }[];
}

/** Whether every event is there that this side has forgotten, and those that it remembers are the same. */
export async function isWhole(
  manager: EntityManager,
  { orderId, order, told, own, parked }: CameBack,
): Promise<boolean> {
  const sent = own.map(({ sequence }) => Number(sequence));
  const received = parked.map(({ sequence }) => sequence);
  return (
    hasAll(sent, firstToCompare(order?.sentSequence ?? 0, told.received), told.received) &&
    hasAll(received, order?.receivedSequence ?? 0, told.sent) &&
    !(await differs(manager, orderId, 'sent', told)) &&
    !(await differs(manager, orderId, 'received', told))
  );
}

/** @param from the sequence before the first one that is needed */
function hasAll(sequences: readonly number[], from: number, to: number): boolean {
  const known = new Set(sequences);
  for (let sequence = from + 1; sequence <= to; sequence += 1) if (!known.has(sequence)) return false;
  return true;
}

/**
 * Where the other side has heard more than this side remembers, the last event that both know must have come back too:
 * only it shows whether they speak of the same one.
 * @returns the sequence before it
 */
const firstToCompare = (sent: number, heard: number): number => (heard > sent ? Math.max(sent - 1, 0) : sent);

/** @returns whether the newest event that the other side has is another one here; false where it is not here at all */
export async function differs(
  manager: EntityManager,
  orderId: string,
  direction: 'sent' | 'received',
  told: OrderSequencesTold,
): Promise<boolean> {
  const [sequence, id] = direction === 'sent' ? [told.received, told.receivedId] : [told.sent, told.sentId];
  if (sequence === 0) return false;
  const [event] = await historyRepository.eventsFrom(manager, orderId, direction, sequence);
  return event?.sequence === formatSequence(sequence) && event.id !== id;
}

/** Finds a decision that this side made again, after the restore, under a sequence that it had used before. */
export async function conflictOf(
  manager: EntityManager,
  orderId: string,
  order: Order | undefined,
  recalled: readonly CloudEvent[],
): Promise<{ event: CloudEvent; reason: string } | undefined> {
  if (!order || recalled.length === 0) return undefined;
  const sent = await historyRepository.eventsFrom(manager, orderId, 'sent', 1);
  for (const event of recalled) {
    const ours = sent.find(({ sequence }) => sequence === event.sequence);
    if (ours && ours.id !== event.id)
      return {
        event,
        reason: `Under sequence ${Number(event.sequence)} this side has sent ${ours.type} ${ours.id} since; the other side has ${event.type} ${event.id}`,
      };
  }
  return undefined;
}
