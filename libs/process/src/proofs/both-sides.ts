import { otherSide, SIDES, type Side } from '@app/contracts';
import { allowed, timersAt } from '../allowed.js';
import type { ProcessModel, Variables } from '../model.js';
import type { Moved } from '../step.js';
import { step } from '../step.js';
import type { Trigger } from '../table/trigger.js';
import { ALL_ANSWERS, tasksAnswering } from '../testing/v1.js';

/** Copies of one message that the wire may still deliver. */
interface OnTheWire {
  readonly sequence: number;
  readonly name: string;
  readonly copies: number;
}

interface SideState {
  readonly at: string | null;
  readonly variables: Variables;
  readonly sent: number;
  readonly received: number;
  readonly parked: Readonly<Record<number, string>>;
  /** To this side. */
  readonly wire: readonly OnTheWire[];
}

export type World = Readonly<Record<Side, SideState>>;

export interface Found {
  readonly states: number;
  readonly transitions: number;
  readonly unexpected: readonly string[];
  readonly bothDecide: readonly string[];
  readonly differentEnds: readonly string[];
  readonly withoutEnd: readonly string[];
  readonly agreedEnds: ReadonlySet<string>;
}

const INSTANT = '2026-11-24T12:00:00.000Z';
const nothing: SideState = { at: null, variables: {}, sent: 0, received: 0, parked: {}, wire: [] };

export interface Wire {
  /** How often a message can be delivered: 1 exactly once, 3 with two duplicates. */
  copies: number;
  /** Whether a later message may overtake an earlier one. */
  reorders: boolean;
  /** False takes sequences away from the receivers: they apply whatever comes. */
  parks: boolean;
}

/** What a search is about, and the messages that it has met where nobody expects them. */
interface Search {
  readonly model: ProcessModel;
  readonly wire: Wire;
  readonly unexpected: Set<string>;
}

/**
 * Searches all that two sides can do over a wire that doubles and reorders, with sequences and parking as
 * design gives them to the receivers. Commands and timers come whenever they are possible, tasks answer all they can.
 */
export function search(model: ProcessModel, wire: Wire): Found {
  const first: World = { buyer: nothing, supplier: nothing };
  const seen = new Map<string, World>([[nameOf(first), first]]);
  const before = new Map<string, string[]>();
  const search: Search = { model, wire, unexpected: new Set() };
  const open = [first];
  let transitions = 0;
  for (let world = open.pop(); world; world = open.pop()) {
    for (const next of successors(search, world)) {
      transitions += 1;
      const name = nameOf(next);
      before.set(name, [...(before.get(name) ?? []), nameOf(world)]);
      if (seen.has(name)) continue;
      seen.set(name, next);
      open.push(next);
    }
  }
  const worlds = [...seen.values()];
  const agreed = worlds.filter((world) => endsOf(model, world).every(Boolean) && sameEnd(model, world));
  const ending = reaching(agreed.map(nameOf), before);
  return {
    states: seen.size,
    transitions,
    unexpected: [...search.unexpected],
    bothDecide: worlds
      .filter((world) => mayDecide(model, world, 'buyer') && mayDecide(model, world, 'supplier'))
      .map(nameOf),
    differentEnds: worlds
      .filter((world) => endsOf(model, world).every(Boolean) && !sameEnd(model, world))
      .map(nameOf),
    withoutEnd: [...seen.keys()].filter((name) => !ending.has(name)),
    agreedEnds: new Set(agreed.map((world) => endsOf(model, world)[0]?.status ?? '')),
  };
}

const successors = (search: Search, world: World): World[] =>
  SIDES.flatMap((name) => [...own(search, world, name), ...arrivals(search, world, name)]);

/** Commands and timers; the start is the buyer's. */
function own(search: Search, world: World, name: Side): World[] {
  const side = search.model.sides[name];
  const { at, variables } = world[name];
  if (at === null) return name === 'buyer' ? moved(search, world, name, { kind: 'start' }) : [];

  const outcomes = side.waits.get(at)?.outcomes ?? [];
  const clocks = Object.fromEntries(
    (side.waits.get(at)?.timers ?? []).map((timer) => [timer.variable, INSTANT]),
  );
  const triggers: Trigger[] = [
    ...allowed(side, { at, variables }).map((command): Trigger =>
      outcomes.includes(command)
        ? { kind: 'outcome', element: at, outcome: command }
        : { kind: 'message', name: command },
    ),
    ...timersAt(side, { at, variables: { ...variables, ...clocks } }).map(({ element }): Trigger => ({
      kind: 'timer',
      element,
    })),
  ];
  return triggers.flatMap((trigger) => moved(search, world, name, trigger));
}

function arrivals(search: Search, world: World, name: Side): World[] {
  const { wire } = search;
  const side = world[name];
  const deliverable = wire.reorders ? side.wire : side.wire.slice(0, 1);
  return deliverable.flatMap((message) => {
    const taken = { ...side, wire: withoutCopy(side.wire, message) };
    if (!wire.parks) return taking(search, { ...world, [name]: taken }, name, message.name);
    if (message.sequence <= side.received) return [{ ...world, [name]: taken }];
    const parked = { ...taken, parked: { ...taken.parked, [message.sequence]: message.name } };
    return applied(search, { ...world, [name]: parked }, name);
  });
}

/** Applies what is next in sequence, and what was parked behind it. */
function applied(search: Search, world: World, name: Side): World[] {
  const side = world[name];
  const next = side.received + 1;
  const message = side.parked[next];
  if (message === undefined) return [world];

  const { [next]: _applied, ...parked } = side.parked;
  const ready: World = { ...world, [name]: { ...side, received: next, parked } };
  return taking(search, ready, name, message).flatMap((one) => applied(search, one, name));
}

function taking(search: Search, world: World, name: Side, message: string): World[] {
  const { at, variables } = world[name];
  const trigger: Trigger = { kind: 'message', name: message };
  const tasks = tasksAnswering({ policy: 'ask', priced: true });
  const answer = step(search.model.sides[name], { at, variables }, trigger, tasks);
  if (answer.kind === 'not-allowed') search.unexpected.add(`${message} at the ${name}'s ${at}`);
  return answer.kind === 'moved' ? moved(search, world, name, trigger) : [world];
}

function moved({ model, wire }: Search, world: World, name: Side, trigger: Trigger): World[] {
  const side = world[name];
  const results = ALL_ANSWERS.map((answers) =>
    step(model.sides[name], side, trigger, tasksAnswering(answers)),
  ).filter((result) => result.kind === 'moved');
  const different = new Map(
    results.map((result) => [`${result.at} ${JSON.stringify(result.messages)}`, result]),
  );
  return [...different.values()].map((result) => after(world, name, result, wire));
}

function after(world: World, name: Side, result: Moved, wire: Wire): World {
  const side = world[name];
  const other = world[otherSide(name)];
  const sent = result.messages.map(({ name: message }, index): OnTheWire => ({
    sequence: side.sent + 1 + index,
    name: message,
    copies: wire.copies,
  }));
  const { cancellation_requested, receipt_noted } = result.variables;
  return {
    ...world,
    [name]: {
      ...side,
      at: result.at,
      variables: { cancellation_requested, receipt_noted },
      sent: side.sent + sent.length,
    },
    [otherSide(name)]: { ...other, wire: [...other.wire, ...sent] },
  };
}

const withoutCopy = (wire: readonly OnTheWire[], message: OnTheWire): readonly OnTheWire[] =>
  wire.flatMap((one) => {
    if (one !== message) return [one];
    return one.copies > 1 ? [{ ...one, copies: one.copies - 1 }] : [];
  });

const mayDecide = (model: ProcessModel, world: World, name: Side) =>
  model.sides[name].waits.get(world[name].at ?? '')?.turn === name;

const endsOf = (model: ProcessModel, world: World) =>
  SIDES.map((name) => model.sides[name].ends.get(world[name].at ?? ''));

/** Same status, and no contradiction in what both ends say about reason and author. */
function sameEnd(model: ProcessModel, world: World): boolean {
  const [buyers, suppliers] = endsOf(model, world);
  const agree = (one?: string, other?: string) => one === undefined || other === undefined || one === other;
  return (
    buyers?.status === suppliers?.status &&
    agree(buyers?.reasonCode, suppliers?.reasonCode) &&
    agree(buyers?.endedBy, suppliers?.endedBy)
  );
}

function reaching(
  goals: readonly string[],
  before: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set(goals);
  const open = [...goals];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const earlier of before.get(name) ?? []) {
      if (reached.has(earlier)) continue;
      reached.add(earlier);
      open.push(earlier);
    }
  }
  return reached;
}

const nameOf = (world: World) => JSON.stringify(world);
