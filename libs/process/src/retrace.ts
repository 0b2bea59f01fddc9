import type { Move, Position, ProcessSide, Program } from './model.js';
import { given, hasFired, isLate, restingAt, type Moved } from './step.js';
import { readTriggerKey, triggerKey, type Trigger } from './table/trigger.js';

/**
 * Every way that a step could have gone to send just these messages: for decisions that were made before and whose
 * conditions and tasks are forgotten. Neither is asked again. Pure.
 */
export function retrace(
  side: ProcessSide,
  { at, variables }: Position,
  trigger: Trigger,
  messages: readonly string[],
): Moved[] {
  const move = side.table.get(at)?.get(triggerKey(trigger));
  if (!move || hasFired(move, variables)) return [];
  return ways(move.program, messages).map(({ visited, sent, rest }) => ({
    kind: 'moved',
    visited,
    variables: given(trigger, move, variables),
    messages: sent,
    ...restingAt(side, rest ?? at),
  }));
}

/** What this side itself could have done at an element: its people's commands, its deadlines, its beginning. */
export function ownTriggersAt(side: ProcessSide, at: string | null): Trigger[] {
  return [...(side.table.get(at) ?? [])].flatMap(([key, move]: [string, Move]) => {
    const trigger = readTriggerKey(key);
    return trigger.kind === 'message' && move.command === undefined ? [] : [trigger];
  });
}

/** @returns whether `step` would answer `late` to an event of the other side */
export function comesLate(side: ProcessSide, { at, variables }: Position, message: string): boolean {
  const move = side.table.get(at)?.get(triggerKey({ kind: 'message', name: message }));
  return (!move || hasFired(move, variables)) && isLate(side, at, message);
}

interface Way {
  visited: string[];
  sent: Moved['messages'];
  /** Null where a branch ends and the process stays where it was. */
  rest: string | null;
}

function ways({ steps, next }: Program, messages: readonly string[]): Way[] {
  const sends = steps.flatMap((one) => (one.kind === 'send' ? [{ name: one.message, element: one.id }] : []));
  if (sends.some(({ name }, index) => messages[index] !== name)) return [];
  const left = messages.slice(sends.length);
  const visited = steps.map(({ id }) => id);
  if (next.kind === 'choose')
    return next.branches
      .flatMap(({ program }) => ways(program, left))
      .map((way) => ({ ...way, visited: [...visited, ...way.visited], sent: [...sends, ...way.sent] }));
  if (left.length > 0) return [];
  return [{ visited, sent: sends, rest: next.kind === 'branch-end' ? null : next.at }];
}
