import { advance, timersOf } from './advance.js';
import type { Batch } from './batch.js';
import type { Outcome } from './inbound.js';

/** Lets a timer fire if it is still there once the order is locked: an answer that came first has removed it. */
export function handleTimer<Needs>(
  batch: Batch<Needs>,
  orderId: string,
  element: string,
  traceparent?: string,
): Outcome {
  const { rules, context } = batch;
  const inHand = batch.take(orderId);
  const { order } = inHand;
  const model = order && rules.models.get(order.modelVersion);
  if (!order || !model || order.blocked) return { verdict: 'ignored' };
  const timer = timersOf(model, rules.side, order).find((each) => each.element === element);
  if (!timer || Date.parse(timer.dueAt) > context.now.getTime()) return { verdict: 'ignored' };
  const step = advance(batch, { model, order, trigger: { kind: 'timer', element } });
  if (step.kind !== 'moved') return { verdict: 'ignored' };
  inHand.apply(step, { name: element, role: 'deadline', traceparent }, batch);
  const lateMs = context.now.getTime() - Date.parse(timer.dueAt);
  return { verdict: 'applied', lateMs, party: order[rules.side].id };
}
