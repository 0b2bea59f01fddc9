import type { Reason, Side } from '@app/contracts';
import { step, timersAt, type Moved, type ProcessModel, type Trigger } from '@app/process';
import { positionOf, type Order, type OrderVariables } from '../order/order.js';
import type { QuotationChange } from '../quotation/quotation.repository.js';
import { bindTasks, type Deciding, type Effect } from './message-kind.js';

/** A step through the process, applied to an order. */
export interface Advance {
  kind: 'moved';
  order: Order;
  visited: string[];
  sends: string[];
  quotations: QuotationChange[];
}

/** The other side's service answers within moments; its people have a due instant. */
const ANSWER_WITHIN_MS = 2 * 60_000;

/**
 * Asks the process what a trigger does to an order, and applies it. Pure.
 * @returns the order after it, or what the process says instead: `late` (write it down only) or `not-allowed`
 */
export function advance<Needs>(
  { rules, context }: Deciding<Needs>,
  {
    model,
    order,
    trigger,
    effect = {},
  }: { model: ProcessModel; order: Order; trigger: Trigger; effect?: Effect },
): Advance | { kind: 'late' } | { kind: 'not-allowed' } {
  const side = model.sides[rules.side];
  const effects = [effect];
  const tasks = bindTasks(rules.tasks, { ...context, order, add: (more) => effects.push(more) });
  const variables = { ...order.variables, ...effect.variables };
  const result = step(side, { at: order.waitingAt, variables }, trigger, tasks);
  if (result.kind !== 'moved') return result;
  const changed = effects.reduce<Order>((before, each) => ({ ...before, ...each.order }), order);
  const moved = applyStep({ rules, context }, model, changed, result);
  return {
    kind: 'moved',
    order: moved,
    visited: result.visited,
    sends: result.messages.map((message) => message.name),
    quotations: effects.flatMap((each) => each.quotation ?? []),
  };
}

/** An order after a step: where it rests, what it waits for, and how it has ended. */
export function applyStep<Needs>(
  { rules, context: { now } }: Deciding<Needs>,
  model: ProcessModel,
  order: Order,
  result: Moved,
): Order {
  const { end } = result;
  const variables = result.variables as OrderVariables;
  const moved: Order = {
    ...order,
    status: result.status as Order['status'],
    turn: result.turn,
    waitingAt: end?.element ?? result.at,
    variables: end ? { ...variables, ...ending(variables, end) } : variables,
    dueAt: end ? null : dueAt(model, rules.side, result.at, variables),
    endedAt: end ? now.toISOString() : null,
  };
  return { ...moved, answerDueAt: answerDueAt(rules.side, moved, result, now) };
}

type End = NonNullable<Moved['end']>;

/** Who ended an order and why: from the command or event that did, else from the end event of the diagram. */
function ending(variables: OrderVariables, end: End): OrderVariables {
  const reason =
    variables.reason ??
    (end.reasonCode ? { code: end.reasonCode as Reason['code'] } : variables.cancellationReason);
  const endedBy = variables.endedBy ?? (end.endedBy as OrderVariables['endedBy']);
  return { ...(reason && { reason }), ...(endedBy && { endedBy }) };
}

function dueAt(model: ProcessModel, side: Side, at: string | null, variables: OrderVariables) {
  const variable = at === null ? undefined : model.sides[side].waits.get(at)?.due;
  const due = variable === undefined ? undefined : variables[variable];
  return typeof due === 'string' ? due : null;
}

/**
 * When the other side's service should have answered, while it is that side's turn: two minutes after its people's due
 * instant, or two minutes from now where only the service has to answer.
 */
function answerDueAt(side: Side, order: Order, result: Moved, now: Date): string | null {
  if (order.turn === null || order.turn === side) return null;
  const serviceAnswers =
    order.dueAt === null || result.messages.some(({ name }) => name.endsWith('-requested'));
  const from = serviceAnswers ? now.getTime() : Date.parse(order.dueAt ?? '');
  return new Date(from + ANSWER_WITHIN_MS).toISOString();
}

/** The timers that run where an order rests. */
export const timersOf = (model: ProcessModel, side: Side, order: Order) =>
  order.endedAt || order.waitingAt === null ? [] : timersAt(model.sides[side], positionOf(order));
