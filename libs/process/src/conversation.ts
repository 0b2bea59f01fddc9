import { otherSide, type Side } from '@app/contracts';
import { ModelError } from './model-error.js';
import type { Move, ProcessSide, Program, Variables } from './model.js';
import { keyOf, outcomeVariable } from './table/trigger.js';

/** Far above v1, which has fewer than 200 states. A model that needs more is not about an order between two parties. */
const MOST_STATES = 50_000;
const MOST_UNDER_WAY = 16;

/** One side in the search: where it rests and which once-only events fired. */
interface Place {
  readonly at: string | null;
  readonly fired: Variables;
}

interface State {
  readonly buyer: Place;
  readonly supplier: Place;
  /** Messages on their way to each side, in the order sent: sequences and parking make the wire look like that. */
  readonly to: Readonly<Record<Side, readonly string[]>>;
}

/** A side and its once-only variables, none fired. */
interface Talker {
  readonly side: ProcessSide;
  readonly unfired: Variables;
}

/**
 * Lets both sides talk in every way they can, tasks giving every result, and refuses a model in which a
 * message can come where it is neither taken nor named late, or after whose last message a side waits for ever, has
 * ended differently from the other one, or names another author or reason of the end.
 * @throws {ModelError} naming the element at which the message would arrive, or the side rests
 */
export function checkConversation(file: string, sides: Readonly<Record<Side, ProcessSide>>): void {
  const talkers = [talker(sides.buyer), talker(sides.supplier)];
  const begin: Place = { at: null, fired: {} };
  const first: State = { buyer: begin, supplier: begin, to: { buyer: [], supplier: [] } };
  const seen = new Set([JSON.stringify(first)]);
  const open = [first];
  for (let state = open.pop(); state; state = open.pop()) {
    const here = state;
    const nexts = talkers.flatMap((one) => successors(file, one, here));
    if (nexts.length === 0) checkLast(file, sides, here);
    for (const next of nexts) {
      const name = JSON.stringify(next);
      if (seen.has(name)) continue;
      if (seen.size > MOST_STATES || next.to.buyer.length + next.to.supplier.length > MOST_UNDER_WAY) {
        throw new ModelError(file, 'collaboration', 'the two sides can go on sending without end');
      }
      seen.add(name);
      open.push(next);
    }
  }
}

/** @param state from which neither side can go on */
function checkLast(
  file: string,
  { buyer, supplier }: Readonly<Record<Side, ProcessSide>>,
  state: State,
): void {
  for (const side of [buyer, supplier]) {
    const { at } = state[side.name];
    if (at !== null && side.waits.has(at))
      throw new ModelError(file, at, 'the order waits here for ever: nothing can come any more');
  }
  const [one, other] = [buyer, supplier].map((side) => side.ends.get(state[side.name].at ?? ''));
  if (!one || !other) return;
  if (one.status !== other.status)
    throw new ModelError(
      file,
      one.id,
      `the order ends here as ${one.status} and at ${other.id} as ${other.status}`,
    );
  for (const name of ['endedBy', 'reasonCode'] as const)
    if (contradict(one[name], other[name]))
      throw new ModelError(
        file,
        one.id,
        `the order ends here with ${name} ${one[name]} and at ${other.id} with ${other[name]}`,
      );
}

/** An end that leaves it open takes it from the message that leads there. */
const contradict = (one?: string, other?: string) =>
  one !== undefined && other !== undefined && one !== other;

function talker(side: ProcessSide): Talker {
  const moves = [...side.table.values()].flatMap((row) => [...row.values()]);
  return { side, unfired: Object.fromEntries(moves.flatMap(({ once }) => (once ? [[once, false]] : []))) };
}

function successors(file: string, talking: Talker, state: State): State[] {
  const { side } = talking;
  const position = state[side.name];
  const [arriving, ...behind] = state.to[side.name];
  const own = [...(side.table.get(position.at) ?? [])]
    .filter(([key, move]) => !isEvent(key, move) && !hasFired(move, position.fired))
    .flatMap(([key, move]) => results(talking, state, key, move));
  if (arriving === undefined) return own;

  const rest: State = { ...state, to: { ...state.to, [side.name]: behind } };
  const key = keyOf.message(arriving);
  const move = side.table.get(position.at)?.get(key);
  if (move && !hasFired(move, position.fired)) return [...own, ...results(talking, rest, key, move)];
  if (lateAt(side, position.at).includes(arriving)) return [...own, rest];
  throw new ModelError(
    file,
    position.at ?? side.name,
    `${arriving} can come here and is neither taken nor named late`,
  );
}

const isEvent = (key: string, move: Move) => key.startsWith(keyOf.message('')) && move.command === undefined;
const hasFired = (move: Move, fired: Variables) => move.once !== undefined && fired[move.once] === true;
const lateAt = (side: ProcessSide, at: string | null) =>
  (at === null ? undefined : (side.waits.get(at) ?? side.ends.get(at)))?.late ?? [];

function results({ side, unfired }: Talker, state: State, key: string, move: Move): State[] {
  const position = state[side.name];
  const to = otherSide(side.name);
  const fired = move.once === undefined ? position.fired : { ...position.fired, [move.once]: true };
  return outcomesOf(move.program, { ...unfired, ...fired, ...outcomeIn(key) }).map(({ sent, at }) => ({
    ...state,
    [side.name]: { at: at ?? position.at, fired },
    to: { ...state.to, [to]: [...state.to[to], ...sent] },
  }));
}

/** A condition over anything but what the search has decided is left open, and every way is followed. */
function outcomeIn(key: string): Variables {
  const [kind, element = '', outcome] = key.split(':');
  return kind === 'outcome' ? { [outcomeVariable(element)]: outcome } : {};
}

function outcomesOf(program: Program, variables: Variables): { sent: string[]; at: string | null }[] {
  const sent = program.steps.flatMap((step) => (step.kind === 'send' ? [step.message] : []));
  if (program.next.kind === 'branch-end') return [{ sent, at: null }];
  if (program.next.kind !== 'choose') return [{ sent, at: program.next.at }];

  const ways: Program[] = [];
  for (const { condition, program: way } of program.next.branches) {
    const isKnown = condition?.reads.every((name) => name in variables) ?? true;
    const holds = condition === undefined || (isKnown && condition.holds(variables));
    if (holds || !isKnown) ways.push(way);
    if (holds) break;
  }
  return ways.flatMap((way) =>
    outcomesOf(way, variables).map((end) => ({ sent: [...sent, ...end.sent], at: end.at })),
  );
}
