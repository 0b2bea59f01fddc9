import { SIDES } from '@app/contracts';
import fc from 'fast-check';
import { allowed, timersAt } from '../allowed.js';
import type { ProcessModel, ProcessSide, Variables } from '../model.js';
import type { Moved } from '../step.js';
import { step } from '../step.js';
import type { Trigger } from '../table/trigger.js';
import { ALL_ANSWERS, compileV1, tasksAnswering } from '../testing/v1.js';
import type { Answers } from '../testing/v1.js';
import { OtherEngine } from './other-engine.js';

const DUE = '2026-11-24T12:00:00.000Z';

let model: ProcessModel;
beforeAll(async () => {
  model = await compileV1();
});

/** All that can come at a place, so that the next step moves. */
function possible(side: ProcessSide, at: string | null, variables: Variables): Trigger[] {
  if (at === null) {
    return side.name === 'buyer' ? [{ kind: 'start' }] : [{ kind: 'message', name: 'order.placed' }];
  }
  const wait = side.waits.get(at);
  if (!wait) return [];
  const commands = allowed(side, { at, variables });
  const clocks = Object.fromEntries(wait.timers.map(({ variable }) => [variable, DUE]));
  const triggers: Trigger[] = [
    ...wait.outcomes.map((outcome): Trigger => ({ kind: 'outcome', element: at, outcome })),
    ...wait.messages
      .filter((name) => side.receives.includes(name) || commands.includes(name))
      .map((name): Trigger => ({ kind: 'message', name })),
    ...timersAt(side, { at, variables: clocks }).map(({ element }): Trigger => ({ kind: 'timer', element })),
  ];
  return triggers.filter(
    (trigger) => step(side, { at, variables }, trigger, tasksAnswering(ANY)).kind === 'moved',
  );
}

const ANY: Answers = { policy: 'ask', priced: false };

/** Every sequence of triggers from the start to an end; v1 has no loop. */
function pathsOf(side: ProcessSide, answers: Answers): Trigger[][] {
  const onward = (at: string | null, variables: Variables): Trigger[][] => {
    const triggers = possible(side, at, variables);
    if (triggers.length === 0) return [[]];
    return triggers.flatMap((trigger) => {
      const result = step(side, { at, variables }, trigger, tasksAnswering(answers)) as Moved;
      return onward(result.at, result.variables).map((path) => [trigger, ...path]);
    });
  };
  return onward(null, {});
}

/** Runs both over the same triggers and compares after each. */
async function compare(side: ProcessSide, answers: Answers, path: readonly Trigger[]): Promise<void> {
  const tasks = tasksAnswering(answers);
  const other = await OtherEngine.start(side.name, tasks);
  try {
    let at: string | null = null;
    let variables: Variables = {};
    for (const trigger of path) {
      const result = step(side, { at, variables }, trigger, tasks);
      if (result.kind !== 'moved') throw new Error(`${JSON.stringify(trigger)} does not move ${at}`);
      const fired = side.table
        .get(at)
        ?.get(trigger.kind === 'message' ? `message:${trigger.name}` : '')?.once;
      const observed =
        trigger.kind === 'start' ? other.observed() : other.take(trigger, fired ? { [fired]: true } : {});

      expect([...observed.ended].sort()).toEqual(endedBy(side, at, trigger, result).sort());
      expect(observed.messages).toEqual(result.messages.map(({ name }) => name));
      expect(other.isRunning).toBe(result.end === null);
      if (!result.end) expect(other.waitsAt).toContain(result.at);
      ({ at, variables } = result);
    }
  } finally {
    await other.stop();
  }
}

/** Elements that a step brings to their end: the passed ones, and the waiting one where it was not interrupted. */
function endedBy(side: ProcessSide, at: string | null, trigger: Trigger, result: Moved): string[] {
  const passed = result.visited.filter((id) => model.elements.has(id) && (id !== result.at || result.end));
  const wait = at === null ? undefined : side.waits.get(at);
  const finished =
    wait !== undefined &&
    (trigger.kind === 'outcome' || wait.type === 'EventBasedGateway' || ownMessage(side, wait.id, result));
  return finished && at !== null ? [at, ...passed] : passed;
}

/** A receive task that took its own message is left by its own flow, not by a boundary event. */
const ownMessage = (side: ProcessSide, at: string, result: Moved) =>
  side.waits.get(at)?.type === 'ReceiveTask' && !model.elements.has(result.visited[0] ?? '');

describe.each(SIDES)('another engine runs the pool of the %s', (name) => {
  it('over every path with the same activities, messages and end', async () => {
    const side = model.sides[name];
    let paths = 0;
    for (const answers of name === 'buyer' ? [ANY] : ALL_ANSWERS) {
      for (const path of pathsOf(side, answers)) {
        await compare(side, answers, path);
        paths += 1;
      }
    }
    process.stdout.write(`  ${name}: ${paths} paths\n`);
    expect(paths).toBeGreaterThan(15);
  });

  it('over random walks with the same activities, messages and end', async () => {
    const side = model.sides[name];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ALL_ANSWERS),
        fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 8 }),
        async (answers, choices) => compare(side, answers, walk(side, answers, choices)),
      ),
      { numRuns: 60 },
    );
  });
});

/** The choices pick among what is possible; a walk may stop anywhere. */
function walk(side: ProcessSide, answers: Answers, choices: readonly number[]): Trigger[] {
  const path: Trigger[] = [];
  let at: string | null = null;
  let variables: Variables = {};
  for (const choice of choices) {
    const triggers = possible(side, at, variables);
    const trigger = triggers[choice % triggers.length];
    if (!trigger) break;
    const result = step(side, { at, variables }, trigger, tasksAnswering(answers)) as Moved;
    path.push(trigger);
    ({ at, variables } = result);
  }
  return path;
}
