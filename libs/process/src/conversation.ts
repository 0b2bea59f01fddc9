import { ModelError } from './model-error.js';
import type { Move, ProcessSide, Program, SideName, Variables } from './model.js';
import { keyOf } from './table/trigger.js';

/** Far above v1 (under 200 states); a model that needs more says something else than an order between two parties. */
const MOST_STATES = 50_000;
const MOST_UNDER_WAY = 16;

/** One side in the search: where it rests and which once-only events fired. */
interface Position {
  readonly at: string | null;
  readonly fired: Variables;
}

interface State {
  readonly buyer: Position;
  readonly supplier: Position;
  /** Under way to that side, in the order sent: sequences and parking make the wire so. */
  readonly to: Readonly<Record<SideName, readonly string[]>>;
}

const OTHER: Readonly<Record<SideName, SideName>> = { buyer: 'supplier', supplier: 'buyer' };

/**
 * Lets both sides talk in every way they can, tasks giving every result, and refuses a model in which a
 * message can come where it is neither taken nor named late.
 * @throws {ModelError} naming the element at which the message would arrive
 */
export function checkConversation(file: string, sides: Readonly<Record<SideName, ProcessSide>>): void {
  const begin: Position = { at: null, fired: {} };
  const first: State = { buyer: begin, supplier: begin, to: { buyer: [], supplier: [] } };
  const seen = new Set([JSON.stringify(first)]);
  const open = [first];
  for (let state = open.pop(); state; state = open.pop()) {
    for (const next of [
      ...successors(file, sides.buyer, state),
      ...successors(file, sides.supplier, state),
    ]) {
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

function successors(file: string, side: ProcessSide, state: State): State[] {
  const position = state[side.name];
  const [arriving, ...behind] = state.to[side.name];
  const own = [...(side.table.get(position.at) ?? [])]
    .filter(([key, move]) => !isEvent(key, move) && !hasFired(move, position.fired))
    .flatMap(([key, move]) => results(side, state, key, move));
  if (arriving === undefined) return own;

  const rest: State = { ...state, to: { ...state.to, [side.name]: behind } };
  const key = keyOf.message(arriving);
  const move = side.table.get(position.at)?.get(key);
  if (move && !hasFired(move, position.fired)) return [...own, ...results(side, rest, key, move)];
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

function results(side: ProcessSide, state: State, key: string, move: Move): State[] {
  const position = state[side.name];
  const fired = move.once === undefined ? position.fired : { ...position.fired, [move.once]: true };
  return outcomesOf(move.program, known(side, key, fired)).map(({ sent, at }) => ({
    ...state,
    [side.name]: { at: at ?? position.at, fired },
    to: { ...state.to, [OTHER[side.name]]: [...state.to[OTHER[side.name]], ...sent] },
  }));
}

/** Variables whose value the search knows; any other is left open, and both ways are gone. */
function known(side: ProcessSide, key: string, fired: Variables): Variables {
  const unfired = [...side.table.values()]
    .flatMap((moves) => [...moves.values()])
    .flatMap(({ once }) => (once === undefined ? [] : [[once, false] as const]));
  const [kind, element, outcome] = key.split(':');
  const told = kind === 'outcome' ? { [`${element}_outcome`]: outcome } : {};
  return { ...Object.fromEntries(unfired), ...fired, ...told };
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
