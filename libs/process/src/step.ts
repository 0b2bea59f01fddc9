import type { Side } from '@app/contracts';
import type { Branch, End, Move, Position, ProcessSide, Program, Variables } from './model.js';
import { outcomeVariable, triggerKey } from './table/trigger.js';
import type { Trigger } from './table/trigger.js';

/** The app's functions by element id; pure; their result is merged into the variables. */
export type TaskFunctions = Readonly<Record<string, (variables: Variables) => Variables>>;

export type StepResult = Moved | { kind: 'late' } | { kind: 'not-allowed' };

export interface Moved {
  kind: 'moved';
  /** Elements and flows in order; the element that is reached is the last. */
  visited: string[];
  variables: Variables;
  messages: SentMessage[];
  /** Where the process rests now: a waiting element, or the end event that it reached. */
  at: string | null;
  status: string;
  /** Null once the process has ended. */
  turn: Side | null;
  end: { element: string; status: string; reasonCode?: string; endedBy?: string } | null;
}

export interface SentMessage {
  name: string;
  /** The throw or end event that sends it. */
  element: string;
}

/**
 * One step of one side: everything from a trigger to the next wait or end. Pure; parses nothing.
 * @returns `late` for a message that the element names as late (history only), `not-allowed` for any other
 * trigger that it does not take
 * @throws {Error} `at` or a task is unknown: a defect, since both are checked at boot
 */
export function step(
  side: ProcessSide,
  { at, variables }: Position,
  trigger: Trigger,
  tasks: TaskFunctions,
): StepResult {
  const move = side.table.get(at)?.get(triggerKey(trigger));
  if (move && !hasFired(move, variables))
    return run(side, { at, variables: given(trigger, move, variables) }, move, tasks);

  const late = trigger.kind === 'message' && isLate(side, at, trigger.name);
  return { kind: late ? 'late' : 'not-allowed' };
}

/** A non-interrupting event fires once for an order, however often its element is entered. */
export const hasFired = (move: Move, variables: Variables) =>
  move.once !== undefined && variables[move.once] === true;

/** @returns whether a message may still come here and means nothing any more */
export function isLate(side: ProcessSide, at: string | null, message: string): boolean {
  if (at === null) return false;
  const rest = side.waits.get(at) ?? side.ends.get(at);
  if (!rest) throw new Error(`the ${side.name}'s process has no waiting element or end ${at}`);
  return rest.late.includes(message);
}

/** The variables that a trigger brings with it. */
export function given(trigger: Trigger, move: Move, variables: Variables): Variables {
  const all: Record<string, unknown> = { ...variables };
  if (trigger.kind === 'outcome') all[outcomeVariable(trigger.element)] = trigger.outcome;
  if (move.once !== undefined) all[move.once] = true;
  return all;
}

function run(side: ProcessSide, from: Position, move: Move, tasks: TaskFunctions): Moved {
  const visited: string[] = [];
  const messages: SentMessage[] = [];
  let { variables } = from;
  let program: Program = move.program;
  for (;;) {
    for (const one of program.steps) {
      visited.push(one.id);
      if (one.kind === 'send') messages.push({ name: one.message, element: one.id });
      if (one.kind === 'run') variables = { ...variables, ...taskOf(tasks, one.id)(variables) };
    }
    const { next } = program;
    if (next.kind !== 'choose') {
      const at = next.kind === 'branch-end' ? from.at : next.at;
      return { kind: 'moved', visited, variables, messages, ...restingAt(side, at) };
    }
    program = choose(next.branches, variables);
  }
}

function choose(branches: readonly Branch[], variables: Variables): Program {
  for (const { condition, program } of branches) {
    if (condition === undefined || condition.holds(variables)) return program;
  }
  throw new Error('a gateway without default was compiled');
}

function taskOf(tasks: TaskFunctions, id: string): TaskFunctions[string] {
  const task = tasks[id];
  if (!task) throw new Error(`no code provides the task ${id}`);
  return task;
}

/** Where a step comes to rest, as an order shows it. */
export function restingAt(
  side: ProcessSide,
  at: string | null,
): Pick<Moved, 'at' | 'status' | 'turn' | 'end'> {
  const wait = at === null ? undefined : side.waits.get(at);
  if (wait) return { at, status: wait.status, turn: wait.turn, end: null };
  const end = at === null ? undefined : side.ends.get(at);
  if (!end) throw new Error(`the ${side.name}'s process has no waiting element or end ${at}`);
  return { at, status: end.status, turn: null, end: endOf(end) };
}

const endOf = ({ id, status, reasonCode, endedBy }: End): NonNullable<Moved['end']> => ({
  element: id,
  status,
  ...(reasonCode !== undefined && { reasonCode }),
  ...(endedBy !== undefined && { endedBy }),
});
