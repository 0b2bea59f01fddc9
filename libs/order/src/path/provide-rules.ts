import { ORDER_STATUSES } from '@app/contracts';
import { ModelError, requireProvided, triggerKey, type ProcessModel, type ProcessSide } from '@app/process';
import type { OrderRules } from './message-kind.js';

/**
 * Holds a side's rules against every model that it may have to run.
 * @throws {ModelError} naming the element that a model draws and no code provides, or whose status nobody knows
 */
export function provideRules<Needs>(rules: OrderRules<Needs>): OrderRules<Needs> {
  const forgotten = Object.keys(rules.payloads).find((key) => !(key in rules.recalls));
  if (forgotten !== undefined)
    throw new Error(`The ${rules.side}'s side could not take back its ${forgotten} after a restore`);
  for (const version of rules.models.versions) {
    const model = rules.models.get(version);
    if (!model) continue;
    requireProvided(model, rules.side, {
      tasks: Object.keys(rules.tasks),
      commands: rules.commands.map((kind) => kind.name),
      sends: Object.keys(rules.payloads),
      receives: rules.events.map((kind) => kind.key),
      variables: rules.variables,
    });
    requireTriggers(model, rules);
    requireStatuses(model, model.sides[rules.side]);
  }
  return rules;
}

/** Each command that the model draws needs a rule for that very element: the same word elsewhere is another command. */
function requireTriggers<Needs>(model: ProcessModel, { side, commands }: OrderRules<Needs>): void {
  const given = new Set(commands.map((kind) => triggerKey(kind.trigger)));
  for (const [element, moves] of model.sides[side].table)
    for (const [trigger, { command }] of moves)
      if (command !== undefined && !given.has(trigger))
        throw new ModelError(
          model.version,
          element ?? side,
          `no code of the ${side}'s side provides the command ${command} here`,
        );
}

/** A status that is not of the contract would stand in no list, and have no word on a screen. */
function requireStatuses(model: ProcessModel, { waits, ends }: ProcessSide): void {
  const known: readonly string[] = ORDER_STATUSES;
  for (const { id, status } of [...waits.values(), ...ends.values()])
    if (!known.includes(status))
      throw new ModelError(model.version, id, `its status ${status} is none of ${known.join(', ')}`);
}
