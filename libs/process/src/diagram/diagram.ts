import type { Side } from '@app/contracts';

export type NodeType =
  | 'StartEvent'
  | 'EndEvent'
  | 'IntermediateThrowEvent'
  | 'IntermediateCatchEvent'
  | 'BoundaryEvent'
  | 'UserTask'
  | 'ReceiveTask'
  | 'ServiceTask'
  | 'BusinessRuleTask'
  | 'ExclusiveGateway'
  | 'EventBasedGateway';

/** The file as a plain graph: no XML, no parser objects, only what the process means. */
export interface Diagram {
  readonly file: string;
  readonly root: string;
  readonly pools: readonly Pool[];
  /** Names of the messages that travel between the pools; all others are commands. */
  readonly events: ReadonlySet<string>;
  readonly messageFlows: readonly MessageFlow[];
}

export interface Pool {
  readonly side: Side;
  readonly nodes: ReadonlyMap<string, DiagramNode>;
}

export interface DiagramNode {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
  readonly incoming: readonly Flow[];
  readonly outgoing: readonly Flow[];
  readonly message?: string;
  /** Variable that holds the timer's due instant. */
  readonly timer?: string;
  readonly defaultFlow?: string;
  readonly attachedTo?: string;
  readonly interrupting: boolean;
  /** An exit of an event-based gateway: the process rests in the gateway, not here. */
  readonly behindGateway: boolean;
  readonly status?: string;
  readonly turn?: string;
  /** Variable that holds the instant by which whoever's turn it is must have decided. */
  readonly due?: string;
  readonly late: readonly string[];
  readonly outcomes: readonly string[];
  readonly reasonCode?: string;
  readonly endedBy?: string;
  readonly once?: string;
}

export interface Flow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** FEEL text. */
  readonly condition?: string;
}

export interface MessageFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Only where the element says so itself. */
  readonly message?: string;
}

/** Elements in which a process rests until something comes. */
export const rests = (node: DiagramNode): boolean =>
  ['UserTask', 'ReceiveTask', 'EventBasedGateway'].includes(node.type) ||
  (node.type === 'IntermediateCatchEvent' && !node.behindGateway);
