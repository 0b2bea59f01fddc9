import type { CloudEvent, Command, EventKey, Refusal, ServiceName, Side } from '@app/contracts';
import type { ProcessModels, TaskFunctions, Trigger } from '@app/process';
import type { EntityManager } from 'typeorm';
import type { Order, OrderVariables } from '../order/order.js';
import type { QuotationChange } from '../quotation/quotation.repository.js';

/** What a message changes beside the order's place in the process. */
export interface Effect {
  order?: Partial<Pick<Order, 'supplier' | 'currency' | 'netTotal' | 'taxTotal' | 'grossTotal'>>;
  variables?: OrderVariables;
  quotation?: QuotationChange;
}

/** Time, and what the shell has loaded for the batch: a rule has nothing else. */
export interface RuleContext<Needs> {
  now: Date;
  needs: Needs;
}

/**
 * A command of the own side's people. The process is asked first whether it allows the trigger now; `effect` then
 * judges what the process does not know (a revision, an amount) and may refuse.
 */
export interface CommandKind<Body extends object, Needs> {
  /** Request pattern, `client.quotations.accept`. */
  pattern: string;
  /** As in an order's `allowed`: `accept`. */
  name: string;
  body: new () => Body;
  trigger: Trigger;
  effect(order: Order, body: Body, context: RuleContext<Needs>): Effect | { refusal: Refusal };
  /** For the command that begins an order. */
  create?(command: Command<Body>, orderId: string, context: RuleContext<Needs>): Order | { refusal: Refusal };
}

/** An event of the other side: a fact, so it cannot be refused. */
export interface EventKind<Data extends object, Needs> {
  key: EventKey;
  data: new () => Data;
  effect(order: Order, data: Data, context: RuleContext<Needs>): Effect;
  /** For the event that begins an order. */
  create?(event: CloudEvent<Data>, context: RuleContext<Needs>): Order;
}

/** How one of this side's own events is taken back after a restore. This side wrote its data: they are not checked. */
export interface RecallKind {
  effect(order: Order, event: CloudEvent<never>): Effect;
  /** For the event that begins an order. */
  create?(event: CloudEvent<never>): Order;
}

/** What an event's data are built from beside the order: the quotations of the decision that sends it. */
export interface PayloadContext {
  quotations: readonly QuotationChange[];
}

/** What a batch is about to handle: enough to load for all of it at once. */
export interface Upcoming {
  commands: { kind: CommandKind<object, never>; command: Command<object>; order: Order | undefined }[];
  events: { kind: EventKind<object, never>; event: CloudEvent; order: Order | undefined }[];
  /** Orders whose own decisions are taken back. */
  recalled?: readonly Order[];
}

export interface TaskContext<Needs> extends RuleContext<Needs> {
  order: Order;
  /** Tasks hand over what they change beside variables. */
  add: (effect: Effect) => void;
}

/** All that one service adds to the one path: its side of the process and its rules. */
export interface OrderRules<Needs> {
  service: ServiceName;
  side: Side;
  models: ProcessModels;
  commands: CommandKind<never, Needs>[];
  events: EventKind<never, Needs>[];
  /** Data of every event that the side sends, by routing key. */
  payloads: Record<string, (order: Order, context: PayloadContext) => object>;
  /**
   * By routing key: how the order takes a decision back from the event that this side sent, after this side's database
   * has forgotten it. Every key of `payloads` has one.
   */
  recalls: Record<string, RecallKind>;
  /** By element id: tasks that run again when a decision is taken back, for what no event carries. */
  redo?: Record<string, (context: TaskContext<Needs>) => void>;
  /** Moves the counters past the numbers that the events which are taken back have given out. */
  advanceCounters?(manager: EntityManager, events: readonly CloudEvent[]): Promise<void>;
  /** Functions of the side's service and business rule tasks, by element id. */
  tasks: Record<string, (context: TaskContext<Needs>) => OrderVariables>;
  /** Variables that the rules and tasks set and a model may read: in timers, due instants and conditions. */
  variables: string[];
  /** Loads for a whole batch, in few statements. */
  load(manager: EntityManager, upcoming: Upcoming, now: Date): Promise<Needs>;
  /** Fills in what is counted for all of a batch at once, after every decision and before anything is saved. */
  finish?(manager: EntityManager, changed: readonly Changed[]): Promise<void>;
  /** An order of a model version that this side does not know: no diagram can run, so one answer is hard-wired. */
  unknownModel?: (order: Order) => { status: Order['status']; variables: OrderVariables; sends: EventKey };
}

/** What every decision is made with: the rules, and all that they may see. */
export interface Deciding<Needs> {
  rules: OrderRules<Needs>;
  context: RuleContext<Needs>;
}

/** What is needed to write a decision down. */
export interface Recording<Needs> extends Deciding<Needs> {
  newId: () => string;
}

/** An order as a batch leaves it; events and quotations may still be filled in by `finish`. */
export interface Changed {
  order: Order;
  quotations: QuotationChange[];
  sent: CloudEvent[];
}

/** The tasks of one decision, bound to its order. */
export function bindTasks<Needs>(
  tasks: OrderRules<Needs>['tasks'],
  context: TaskContext<Needs>,
): TaskFunctions {
  return Object.fromEntries(
    Object.entries(tasks).map(([id, task]) => [
      id,
      (variables) => task({ ...context, order: { ...context.order, variables } }),
    ]),
  );
}
