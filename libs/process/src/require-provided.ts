import type { Side } from '@app/contracts';
import { ModelError } from './model-error.js';
import type { ProcessModel } from './model.js';

/** What the code of one side brings. */
export interface Provided {
  tasks: readonly string[];
  /** Outcomes of user tasks and command messages. */
  commands: readonly string[];
  /** Messages whose payload it can build. */
  sends: readonly string[];
  /** Messages of the other side that it understands. */
  receives: readonly string[];
  /** Variables that it sets, for timers, due instants and conditions. */
  variables: readonly string[];
}

const WHAT = {
  tasks: 'the task',
  commands: 'the command',
  sends: 'the payload of',
  receives: 'the handler of',
  reads: 'the variable',
} as const;

/**
 * Refuses to run a model that needs what this side's code does not bring.
 * @throws {ModelError} naming the first thing missing
 */
export function requireProvided(model: ProcessModel, side: Side, provided: Provided): void {
  const needed = model.sides[side];
  const brought = { ...provided, reads: provided.variables };
  for (const kind of Object.keys(WHAT) as (keyof typeof WHAT)[]) {
    const missing = needed[kind].find((name) => !brought[kind].includes(name));
    if (missing)
      throw new ModelError(
        model.version,
        missing,
        `no code of the ${side}'s side provides ${WHAT[kind]} ${missing}`,
      );
  }
}
