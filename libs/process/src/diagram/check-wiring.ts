import { SIDES } from '@app/contracts';
import { ModelError } from '../model-error.js';
import { outcomeVariable } from '../table/trigger.js';
import type { Diagram, DiagramNode, Pool } from './diagram.js';
import { rests } from './diagram.js';

const TURNS: readonly (string | undefined)[] = SIDES;
const ENDED_BY: readonly (string | undefined)[] = [...SIDES, 'deadline', undefined];

type Complaint = string | undefined | false;

/**
 * Refuses a pool whose elements are not joined in a way that has one meaning.
 * @throws {ModelError} the first fault, by element
 */
export function checkWiring(diagram: Diagram): void {
  for (const pool of diagram.pools) {
    const refuse = (id: string, reason: string): never => {
      throw new ModelError(diagram.file, id, reason);
    };
    for (const node of pool.nodes.values()) {
      const complaint =
        wrongFlows(node, pool) || wrongEvent(node, pool) || wrongMeaning(node) || wrongVariable(node, pool);
      if (complaint) refuse(node.id, complaint);
    }
    if (startsOf(pool).length === 0) refuse(pool.side, 'the pool has no start event');
    const reached = reachable(pool);
    for (const id of pool.nodes.keys()) if (!reached.has(id)) refuse(id, 'no path leads to this element');
  }
}

export const startsOf = (pool: Pool) => [...pool.nodes.values()].filter((node) => node.type === 'StartEvent');

export const boundariesOf = (pool: Pool, id: string) =>
  [...pool.nodes.values()].filter((node) => node.attachedTo === id);

function wrongFlows(node: DiagramNode, pool: Pool): Complaint {
  const foreign = node.outgoing.find((flow) => !pool.nodes.has(flow.target));
  if (foreign) return `the flow ${foreign.id} leaves the pool`;

  const entered = node.type === 'StartEvent' || node.type === 'BoundaryEvent';
  if (entered && node.incoming.length > 0) return 'nothing may flow into this event';
  if (!entered && node.incoming.length === 0) return 'no flow leads to this element';

  if (node.type === 'ExclusiveGateway') return wrongChoice(node);
  const conditional = node.outgoing.find((flow) => flow.condition !== undefined);
  if (conditional) return `the flow ${conditional.id} has a condition: only exclusive gateways choose`;
  if (node.type === 'EventBasedGateway') return wrongEventGateway(node, pool);
  if (node.type === 'EndEvent') return node.outgoing.length > 0 && 'nothing may flow out of an end';
  if (node.outgoing.length === 0) return 'the path stops here: no flow leads on and it is no end event';
  return node.outgoing.length > 1 && 'more than one flow leads on: a fork is not supported';
}

function wrongChoice(node: DiagramNode): Complaint {
  if (node.outgoing.length === 0) return 'the path stops here: no flow leads on and it is no end event';
  if (node.outgoing.length === 1) {
    return node.outgoing[0]?.condition !== undefined && 'a gateway with one way out has no condition';
  }
  if (!node.outgoing.some((flow) => flow.id === node.defaultFlow)) return 'the gateway has no default flow';
  const wrong = node.outgoing.find(
    (flow) => (flow.condition === undefined) !== (flow.id === node.defaultFlow),
  );
  return wrong && `the flow ${wrong.id} must have a condition, or be the default without one`;
}

function wrongEventGateway(node: DiagramNode, pool: Pool): Complaint {
  if (node.outgoing.length < 2) return 'an event-based gateway has at least two ways out';
  const wrong = node.outgoing.find((flow) => {
    const target = pool.nodes.get(flow.target);
    return target?.type !== 'IntermediateCatchEvent' || target.incoming.length > 1;
  });
  return wrong && `the flow ${wrong.id} must lead to a catch event of its own`;
}

function wrongEvent(node: DiagramNode, pool: Pool): Complaint {
  const takes = node.message !== undefined || node.timer !== undefined;
  switch (node.type) {
    case 'StartEvent':
      return node.timer !== undefined && 'a timer start event is not supported';
    case 'EndEvent':
      return node.timer !== undefined && 'an end event sends a message or nothing';
    case 'IntermediateThrowEvent':
      return node.message === undefined && 'a throw event sends a message';
    case 'IntermediateCatchEvent':
      return !takes && 'a catch event takes a message or a timer';
    case 'ReceiveTask':
      return node.message === undefined && 'a receive task names its message';
    case 'BoundaryEvent':
      return wrongBoundary(node, pool, takes);
    default:
      return undefined;
  }
}

function wrongBoundary(node: DiagramNode, pool: Pool, takes: boolean): Complaint {
  const host = node.attachedTo === undefined ? undefined : pool.nodes.get(node.attachedTo);
  if (!host || !['UserTask', 'ReceiveTask'].includes(host.type)) {
    return 'a boundary event stands on a user task or a receive task';
  }
  if (!takes) return 'a boundary event takes a message or a timer';
  if (node.interrupting) return node.once !== undefined && 'once belongs to non-interrupting events';
  return node.once === undefined && 'a non-interrupting event names the variable that says it fired (once)';
}

function wrongMeaning(node: DiagramNode): Complaint {
  if (node.type === 'UserTask') {
    if (node.outcomes.length === 0) return 'a user task names its outcomes';
    if (new Set(node.outcomes).size < node.outcomes.length) return 'an outcome is named twice';
  }
  if (!ENDED_BY.includes(node.endedBy)) return `endedBy is buyer, supplier or deadline, not ${node.endedBy}`;
  if (node.behindGateway) {
    return (
      ((node.status ?? node.turn ?? node.due) !== undefined || node.late.length > 0) &&
      'the process rests in the gateway: status, turn, late and due stand there'
    );
  }
  if (!rests(node)) return undefined;
  if (!node.status) return 'the process rests here: the element needs a status';
  return !TURNS.includes(node.turn) && 'the process rests here: turn says buyer or supplier';
}

function wrongVariable(node: DiagramNode, pool: Pool): Complaint {
  const nodes = [...pool.nodes.values()];
  const outcomes = nodes.filter(({ type }) => type === 'UserTask').map(({ id }) => outcomeVariable(id));
  if (node.once !== undefined && outcomes.includes(node.once)) return `${node.once} is the outcome of a task`;
  const set = new Set([...outcomes, ...nodes.flatMap(({ once }) => once ?? [])]);
  const instant = [node.timer, node.due].find((name) => name !== undefined && set.has(name));
  return instant !== undefined && `the process itself sets ${instant}, which is no instant`;
}

function reachable(pool: Pool): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (id: string): void => {
    const node = pool.nodes.get(id);
    if (!node || reached.has(id)) return;
    reached.add(id);
    for (const flow of node.outgoing) visit(flow.target);
    for (const boundary of boundariesOf(pool, id)) visit(boundary.id);
  };
  for (const start of startsOf(pool)) visit(start.id);
  return reached;
}
