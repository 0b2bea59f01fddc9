import { routingKeyOf, type CloudEvent } from '@app/contracts';
import { comesLate, ownTriggersAt, retrace, type Moved, type ProcessModel, type Trigger } from '@app/process';
import { positionOf, type Order } from '../order/order.js';
import { applyStep, type Advance } from '../path/advance.js';
import {
  bindTasks,
  type Deciding,
  type Effect,
  type EventKind,
  type OrderRules,
} from '../path/message-kind.js';
import { endUnknown } from '../path/unknown-model.js';

/** What a side has forgotten of one order, each in the order of its sequences. */
export interface Forgotten<Needs> {
  /** Its own events, as they come back from the other side. */
  own: readonly CloudEvent[];
  /** The other side's events, each with its rule. */
  theirs: readonly { event: CloudEvent; kind: EventKind<object, Needs> }[];
}

/** A decision that was made before. */
export interface PastDecision {
  /** Absent for an event that came late and was only written down. */
  step?: Omit<Advance, 'kind'>;
  /** The order as it was before. */
  before: Order;
  /** The event of the other side that caused it; else it was this side's own. */
  received?: CloudEvent;
  trigger: Trigger;
  recalled: CloudEvent[];
  at: Date;
}

/** The decisions that explain every event, or the first event that cannot be explained. */
export type Replay =
  { decisions: PastDecision[]; order: Order | undefined } | { stuckAt: CloudEvent; waitingAt: string | null };

interface State {
  order: Order | undefined;
  own: number;
  theirs: number;
  decisions: PastDecision[];
}

/**
 * Finds the decisions that led a side from where its backup stands to the last event that it is known to have sent.
 * Facts come first: conditions and tasks are not evaluated again, and every event keeps its id. Events of the other
 * side after the last own one were never answered: they are left out, and handled like any others. Where causation
 * leaves the order of both sides' events open, they are taken by their times; where the process does not allow that,
 * the other way round. Pure.
 */
export function replay<Needs>(
  deciding: Deciding<Needs>,
  order: Order | undefined,
  forgotten: Forgotten<Needs>,
): Replay {
  let furthest: State = { order, own: 0, theirs: 0, decisions: [] };
  const seek = (state: State): State | undefined => {
    if (state.own + state.theirs > furthest.own + furthest.theirs) furthest = state;
    if (state.own === forgotten.own.length) return state;
    for (const decision of candidates(deciding, state, forgotten)) {
      const found = seek({
        order: decision.step?.order ?? decision.before,
        own: state.own + decision.recalled.length,
        theirs: state.theirs + (decision.received ? 1 : 0),
        decisions: [...state.decisions, decision],
      });
      if (found) return found;
    }
    return undefined;
  };
  const found = seek(furthest);
  if (found) return { decisions: found.decisions, order: found.order };
  return { stuckAt: forgotten.own[furthest.own], waitingAt: furthest.order?.waitingAt ?? null };
}

/** What may have come next, the likelier one first. */
function candidates<Needs>(
  deciding: Deciding<Needs>,
  state: State,
  forgotten: Forgotten<Needs>,
): PastDecision[] {
  const mine = forgotten.own.slice(state.own);
  const next = forgotten.theirs.at(state.theirs);
  const own = ownDecisions(deciding, state, mine, forgotten.theirs.slice(state.theirs));
  if (!next || mine.some(({ id }) => id === next.event.causationid)) return own;
  const heard = heardDecisions(deciding, state, mine, next);
  const heardFirst = Date.parse(next.event.time) <= Date.parse(mine[0].time);
  return heardFirst ? [...heard, ...own] : [...own, ...heard];
}

/** A command of this side's people, or one of its deadlines. */
function ownDecisions<Needs>(
  { rules, context }: Deciding<Needs>,
  { order }: State,
  mine: readonly CloudEvent[],
  theirs: Forgotten<Needs>['theirs'],
): PastDecision[] {
  const [first] = mine;
  if (theirs.some(({ event }) => event.id === first.causationid)) return [];
  const count = mine.findIndex((each) => each.causationid !== first.causationid || each.time !== first.time);
  const recalled = mine.slice(0, count < 0 ? undefined : count);
  const before = order ?? recallOf(rules, first)?.create?.(first as CloudEvent<never>);
  const model = before && rules.models.get(before.modelVersion);
  if (!before || !model) return [];
  const at = new Date(first.time);
  const wanted = first.causationid === undefined ? 'timer' : 'command';
  return ownTriggersAt(model.sides[rules.side], before.waitingAt)
    .filter((trigger) => (trigger.kind === 'timer') === (wanted === 'timer'))
    .flatMap((trigger) =>
      stepsTo(
        { rules, context: { ...context, now: at } },
        { model, order: before, trigger, caused: {}, recalled },
      ).map((step) => ({ step, before, trigger, recalled, at })),
    );
}

/** The other side's next event, with what it was answered by. */
function heardDecisions<Needs>(
  { rules, context }: Deciding<Needs>,
  { order }: State,
  mine: readonly CloudEvent[],
  { event, kind }: Forgotten<Needs>['theirs'][number],
): PastDecision[] {
  const answers = mine.filter(({ causationid }) => causationid === event.id);
  // All answers to an event go out in one decision, so nothing else may stand before or between them.
  if (answers.some((answer, index) => answer !== mine[index])) return [];
  const at = new Date(answers.at(0)?.time ?? event.time);
  const then = { ...context, now: at };
  const before = order ?? kind.create?.(event, then);
  if (!before) return [];
  const trigger: Trigger = { kind: 'message', name: kind.key };
  const past = { before, received: event, trigger, recalled: answers, at };
  const model = rules.models.get(before.modelVersion);
  if (!model) return answerToUnknown(rules, before, answers, at).map((step) => ({ ...past, step }));
  if (comesLate(model.sides[rules.side], positionOf(before), kind.key))
    return answers.length === 0 ? [past] : [];
  const effect = kind.effect(before, event.data, then);
  const question = { model, order: before, trigger, caused: effect, recalled: answers };
  return stepsTo({ rules, context: then }, question).map((step) => ({ ...past, step }));
}

/** A trigger that is known, and what is known of its effect. */
interface PastTrigger {
  model: ProcessModel;
  order: Order;
  trigger: Trigger;
  caused: Effect;
  recalled: readonly CloudEvent[];
}

/** Every step that a trigger could have led to, with the order after it. */
function stepsTo<Needs>(
  deciding: Deciding<Needs>,
  { model, order, trigger, caused, recalled }: PastTrigger,
): Omit<Advance, 'kind'>[] {
  const { rules } = deciding;
  const facts = recalled.map((event) => recallOf(rules, event).effect(order, event as CloudEvent<never>));
  const variables = merge(order.variables, [caused, ...facts]);
  const names = recalled.map(routingKeyOf);
  return retrace(model.sides[rules.side], { at: order.waitingAt, variables }, trigger, names).map((way) => {
    const effects = [caused, ...redone(deciding, order, way), ...facts];
    const changed = effects.reduce<Order>((before, each) => ({ ...before, ...each.order }), order);
    const known = { ...way, variables: merge(way.variables, effects) };
    return {
      order: applyStep(deciding, model, changed, known),
      visited: way.visited,
      sends: names,
      quotations: effects.flatMap((each) => each.quotation ?? []),
    };
  });
}

/** What the tasks on the way left behind that no event carries: `redo` makes it again. */
function redone<Needs>(
  { rules, context }: Deciding<Needs>,
  order: Order,
  { visited, variables }: Moved,
): Effect[] {
  const effects: Effect[] = [];
  const again = Object.fromEntries(
    Object.entries(rules.redo ?? {}).map(([id, redo]) => [
      id,
      (given: Parameters<typeof redo>[0]) => {
        redo(given);
        return {};
      },
    ]),
  );
  const tasks = bindTasks(again, { ...context, order, add: (effect) => effects.push(effect) });
  for (const element of visited) tasks[element]?.(variables);
  return effects;
}

function answerToUnknown<Needs>(
  rules: OrderRules<Needs>,
  order: Order,
  answers: readonly CloudEvent[],
  at: Date,
): Omit<Advance, 'kind'>[] {
  const ended = order.waitingAt === null ? endUnknown(rules, order, at) : undefined;
  if (!ended || answers.length !== 1 || routingKeyOf(answers[0]) !== ended.sends[0]) return [];
  return [ended];
}

/** @throws where this side never sends such an event: checked before */
function recallOf<Needs>(rules: OrderRules<Needs>, event: CloudEvent) {
  const recall = rules.recalls[routingKeyOf(event)];
  if (!recall) throw new Error(`This side sends no ${event.type}`);
  return recall;
}

const merge = (variables: object, effects: readonly Effect[]) =>
  effects.reduce<Record<string, unknown>>((all, { variables: more }) => ({ ...all, ...more }), {
    ...variables,
  });
