import type { Position, ProcessSide } from './model.js';
import { hasFired } from './step.js';
import { keyOf } from './table/trigger.js';

/** @returns names of the commands that are possible now; empty before the start and after the end */
export function allowed(side: ProcessSide, { at, variables }: Position): string[] {
  return [...(side.table.get(at)?.values() ?? [])].flatMap((move) =>
    move.command === undefined || hasFired(move, variables) ? [] : [move.command],
  );
}

/** @returns timers that run there; an absent variable means none (due instants in ISO 8601) */
export function timersAt(
  side: ProcessSide,
  { at, variables }: Position,
): { element: string; dueAt: string }[] {
  if (at === null) return [];
  return (side.waits.get(at)?.timers ?? []).flatMap(({ element, variable }) => {
    const dueAt = variables[variable];
    const move = side.table.get(at)?.get(keyOf.timer(element));
    return typeof dueAt === 'string' && move && !hasFired(move, variables) ? [{ element, dueAt }] : [];
  });
}
