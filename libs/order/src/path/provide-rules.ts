import { requireProvided } from '@app/process';
import type { OrderRules } from './message-kind.js';

/**
 * Holds a side's rules against every model that it may have to run.
 * @throws {ModelError} naming the element that a model draws and no code provides
 */
export function provideRules<Needs>(rules: OrderRules<Needs>): OrderRules<Needs> {
  for (const version of rules.models.versions) {
    const model = rules.models.get(version);
    if (model)
      requireProvided(model, rules.side, {
        tasks: Object.keys(rules.tasks),
        commands: rules.commands.map((kind) => kind.name),
        sends: Object.keys(rules.payloads),
        receives: rules.events.map((kind) => kind.key),
      });
  }
  return rules;
}
