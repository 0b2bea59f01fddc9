import type { Side } from '@app/contracts';
import { EventEmitter } from 'node:events';
import type { Extension, IScripts, ITimers } from 'bpmn-elements';
import { Engine } from 'bpmn-engine';
import type { Execution } from 'bpmn-engine';
import type { Variables } from '../model.js';
import type { TaskFunctions } from '../step.js';
import type { Trigger } from '../table/trigger.js';
import { meaning } from '../testing/v1.js';

/** What the other engine did between two moments of rest. */
export interface Observed {
  /** Activities that ended, in order. */
  readonly ended: readonly string[];
  readonly messages: readonly string[];
}

interface EngineActivity {
  readonly id: string;
  readonly type: string;
  readonly behaviour: Record<string, unknown>;
}

interface ActivityEvent {
  readonly id: string;
  readonly content: { readonly message?: { readonly name: string } };
}

const CONDITION = /^(\w+) = (true|"(\w+)")$/;

/** One pool of the same file, alone, in bpmn-engine: messages are put in by hand and those sent are noted. */
export class OtherEngine {
  /** Read by the adapter's tasks and conditions: that engine clones its own for every process. */
  private readonly variables: Record<string, unknown> = {};
  private ended: string[] = [];
  private messages: string[] = [];
  private execution: Execution;

  private constructor(private readonly tasks: TaskFunctions) {}

  static async start(side: Side, tasks: TaskFunctions): Promise<OtherEngine> {
    const other = new OtherEngine(tasks);
    const engine = new Engine({
      name: side,
      source: poolAlone(side),
      scripts: conditionsOver(other.variables) as unknown as IScripts,
      timers: stoppedClock as unknown as ITimers,
      extensions: { tasks: ((activity: EngineActivity) => other.provide(activity)) as unknown as Extension },
    });
    other.execution = await engine.execute({ listener: other.listener() });
    return other;
  }

  get isRunning(): boolean {
    return this.execution.isRunning;
  }

  /** Elements at which it waits, boundary events included. */
  get waitsAt(): readonly string[] {
    return this.execution.getPostponed().map((activity) => activity.id);
  }

  /** Puts a trigger in, with what our step remembers of it, and tells what came of it. */
  take(trigger: Trigger, variables: Variables = {}): Observed {
    Object.assign(this.variables, variables);
    if (trigger.kind === 'message')
      this.execution.signal({ id: `message_${trigger.name.replaceAll(/[.-]/g, '_')}` });
    if (trigger.kind === 'timer') this.execution.cancelActivity({ id: trigger.element });
    if (trigger.kind === 'outcome') {
      this.variables[`${trigger.element}_outcome`] = trigger.outcome;
      this.execution.signal({ id: trigger.element });
    }
    return this.observed();
  }

  observed(): Observed {
    const observed = { ended: this.ended, messages: this.messages };
    this.ended = [];
    this.messages = [];
    return observed;
  }

  async stop(): Promise<void> {
    if (this.isRunning) await this.execution.stop();
  }

  private listener(): EventEmitter {
    return new EventEmitter()
      .on('activity.end', (activity: ActivityEvent) => this.ended.push(activity.id))
      .on('activity.message', (activity: ActivityEvent) => {
        if (activity.content.message) this.messages.push(activity.content.message.name);
      });
  }

  /** Gives automatic tasks their functions; that engine asks for a service. */
  private provide(activity: EngineActivity): void {
    if (!/^bpmn:(Service|BusinessRule)Task$/.test(activity.type)) return;
    const { variables } = this;
    const task = this.tasks[activity.id];
    activity.behaviour.Service = function Service() {
      return {
        execute(_message: unknown, done: (error: Error | null) => void) {
          Object.assign(variables, task?.(variables));
          done(null);
        },
      };
    };
  }
}

function poolAlone(side: Side): string {
  const other = side === 'buyer' ? 'supplier' : 'buyer';
  return meaning
    .replace(/<bpmn:collaboration[\s\S]*<\/bpmn:collaboration>/, '')
    .replace(new RegExp(`<bpmn:process id="${other}_process"[\\s\\S]*?</bpmn:process>`), '')
    .replaceAll(/>(\w+)<\/bpmn:timeDate>/g, '>2999-01-01T00:00:00Z</bpmn:timeDate>');
}

/** Conditions of v1 by a reading of our own, so that FEEL is not checked against itself. */
const conditionsOver = (variables: Variables) => ({
  register: () => undefined,
  getScript(_language: string, { behaviour }: { behaviour: object }) {
    const { body } = (behaviour as { conditionExpression: { body: string } }).conditionExpression;
    const [, variable = '', value, word] = CONDITION.exec(body) ?? [];
    if (!value) throw new Error(`the adapter does not read this condition: ${body}`);
    return {
      execute(_scope: unknown, done: (error: Error | null, holds: boolean) => void) {
        done(null, variables[variable] === (word ?? true));
      },
    };
  },
});

/** Timers fire by hand only. */
const stoppedClock = {
  executing: [],
  register: () => stoppedClock,
  setTimeout: () => ({}),
  clearTimeout: () => undefined,
};
