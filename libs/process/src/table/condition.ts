import { evaluate, parseExpression } from '@bpmn-io/feelin';
import type { Condition, Variables } from '../model.js';

interface FeelFunction {
  invoke(args: unknown[]): unknown;
}

/** Their answers are no facts of the order: taken a second time, the same step could go another way. */
const CLOCK = ['now', 'today'];

/**
 * The library cannot keep a parsed expression, but it can keep a function: so the condition becomes the body of one,
 * with the variables that it reads as parameters (1 µs a call instead of 100).
 * @param unset what variables are before anything sets them; any other is null
 * @throws {Error} the text is no FEEL expression, or calls what is no function of it or the clock
 */
export function compileCondition(text: string, unset: Variables = {}): Condition {
  const reads = variablesIn(text);
  const { value, warnings } = evaluate(`function(${reads.join(', ')}) ${text}`);
  const body = value as FeelFunction;
  return {
    text,
    reads,
    holds(variables) {
      const holds = body.invoke(reads.map((name) => variables[name] ?? unset[name] ?? null)) === true;
      // The function adds its warnings to the list of its first evaluation, which would grow for ever.
      warnings.length = 0;
      return holds;
    },
  };
}

function variablesIn(text: string): string[] {
  const names = new Set<string>();
  parseExpression(text, {}, undefined).iterate({
    enter({ type, name, from, to, node }) {
      if (type.isError) throw new Error(`no FEEL expression: ${text}`);
      if (name !== 'VariableName') return;
      const isProperty = node.parent?.name === 'PathExpression' && node.prevSibling !== null;
      const isFunction = node.parent?.name === 'FunctionInvocation' && node.prevSibling === null;
      if (isFunction) requireFunction(text.slice(from, to));
      else if (!isProperty) names.add(text.slice(from, to));
    },
  });
  return [...names];
}

function requireFunction(name: string): void {
  if (CLOCK.includes(name)) throw new Error(`${name} asks the clock: a condition reads variables only`);
  if (typeof evaluate(name).value !== 'function') throw new Error(`FEEL has no function ${name}`);
}
