import type { Side } from '@app/contracts';

/** Process variables of one order on one side: plain JSON. */
export type Variables = Readonly<Record<string, unknown>>;

/** Where the process of one order rests on one side, and what it knows. */
export interface Position {
  /** Waiting element or end event; null before the start. */
  readonly at: string | null;
  readonly variables: Variables;
}

/** One version of the process, both sides, ready to run. */
export interface ProcessModel {
  /** From the file name: `order-to-quotation.v1`. */
  readonly version: string;
  readonly xml: string;
  /** SHA-256 of the file in hex: production refuses a changed file under a used version. */
  readonly checksum: string;
  readonly sides: Readonly<Record<Side, ProcessSide>>;
  readonly elements: ReadonlyMap<string, ModelElement>;
}

/** A flow node as people see it. */
export interface ModelElement {
  readonly id: string;
  readonly name: string;
  /** BPMN type without its prefix: `UserTask`. */
  readonly type: string;
  readonly side: Side;
  readonly status?: string;
  readonly turn?: Side;
}

/** What one side can do: an explicit table, read by `step` and by people. */
export interface ProcessSide {
  readonly name: Side;
  readonly waits: ReadonlyMap<string, Wait>;
  readonly ends: ReadonlyMap<string, End>;
  /** (waiting element, trigger) → what runs; the key null holds the start events. */
  readonly table: ReadonlyMap<string | null, ReadonlyMap<string, Move>>;
  /** Ids of service and business rule tasks. */
  readonly tasks: readonly string[];
  /** Outcomes of user tasks and messages without a message flow. */
  readonly commands: readonly string[];
  /** Messages to the other side. */
  readonly sends: readonly string[];
  /** Messages from the other side, those included that only come late. */
  readonly receives: readonly string[];
  /** Variables that timers, due instants and conditions read and the model itself does not set. */
  readonly reads: readonly string[];
}

export interface Wait {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly turn: Side | null;
  /** Variable that holds the instant by which whoever's turn it is must have decided (ISO 8601). */
  readonly due?: string;
  /** Messages that may still come here and mean nothing any more. */
  readonly late: readonly string[];
  readonly outcomes: readonly string[];
  /** Commands and events of the other side that are taken here. */
  readonly messages: readonly string[];
  /** Timers that run here; the variable holds the due instant (ISO 8601). */
  readonly timers: readonly WaitTimer[];
}

export interface WaitTimer {
  readonly element: string;
  readonly variable: string;
}

export interface End {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly late: readonly string[];
  readonly reasonCode?: string;
  readonly endedBy?: string;
}

/** What a trigger sets off at a waiting element. */
export interface Move {
  /** The trigger's command, for `allowed`; undefined for events of the other side and timers. */
  readonly command?: string;
  /** Variable that records that a non-interrupting event fired; the process then stays where it waits. */
  readonly once?: string;
  readonly program: Program;
}

/** Elements to pass, in order, then a rest, an end or a choice. Programs are shared where flows join. */
export interface Program {
  readonly steps: readonly ProgramStep[];
  readonly next: Next;
}

export type ProgramStep =
  | { readonly kind: 'pass'; readonly id: string }
  | { readonly kind: 'run'; readonly id: string }
  | { readonly kind: 'send'; readonly id: string; readonly message: string };

export type Next =
  | { readonly kind: 'rest'; readonly at: string }
  | { readonly kind: 'end'; readonly at: string }
  | { readonly kind: 'branch-end' }
  | { readonly kind: 'choose'; readonly branches: readonly Branch[] };

/** In the order they are asked; the last has no condition: the gateway's default. */
export interface Branch {
  readonly condition?: Condition;
  readonly program: Program;
}

/** A FEEL condition, parsed once. */
export interface Condition {
  readonly text: string;
  /** Variables that it reads. */
  readonly reads: readonly string[];
  /** Null (an unknown variable, say) is not true, as in FEEL. */
  holds(variables: Variables): boolean;
}
