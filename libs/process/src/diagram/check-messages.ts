import { ModelError } from '../model-error.js';
import type { Diagram, DiagramNode, Pool } from './diagram.js';

const sends = (node: DiagramNode) => ['EndEvent', 'IntermediateThrowEvent'].includes(node.type);

/**
 * Refuses message flows that do not say what their ends say, and messages that only one side knows.
 * Whether a message can come where nobody takes it is seen later, over both tables together.
 * @throws {ModelError} the first fault, by element or message flow
 */
export function checkMessages(diagram: Diagram): void {
  const poolOf = new Map(
    diagram.pools.flatMap((pool) => [...pool.nodes.keys()].map((id) => [id, pool] as const)),
  );
  checkFlows(diagram, poolOf);
  for (const pool of diagram.pools) {
    const other = diagram.pools.find(({ side }) => side !== pool.side);
    for (const node of pool.nodes.values()) checkNode(diagram, node, sentBy(other));
  }
}

function checkFlows(diagram: Diagram, poolOf: ReadonlyMap<string, Pool>): void {
  for (const flow of diagram.messageFlows) {
    const refuse = (reason: string): never => {
      throw new ModelError(diagram.file, flow.id, reason);
    };
    const source = poolOf.get(flow.source)?.nodes.get(flow.source);
    const target = poolOf.get(flow.target)?.nodes.get(flow.target);
    if (!source?.message || !sends(source)) return refuse(`${flow.source} sends no message`);
    if (!target?.message || sends(target)) return refuse(`${flow.target} takes no message`);
    if (source.message !== target.message) {
      return refuse(`${flow.source} sends ${source.message}, ${flow.target} takes ${target.message}`);
    }
    if (flow.message !== undefined && flow.message !== source.message) {
      return refuse(`the flow bears ${flow.message}, ${flow.source} sends ${source.message}`);
    }
    if (poolOf.get(flow.source) === poolOf.get(flow.target)) refuse('a message flow joins the two pools');
  }
}

function checkNode(diagram: Diagram, node: DiagramNode, sentByOther: ReadonlySet<string>): void {
  const refuse = (reason: string): never => {
    throw new ModelError(diagram.file, node.id, reason);
  };
  const unsent = node.late.find((message) => !sentByOther.has(message));
  if (unsent) refuse(`late names ${unsent}, which the other side never sends`);
  if (node.message === undefined) return;

  if (sends(node)) {
    const drawn = diagram.messageFlows.some((flow) => flow.source === node.id);
    if (!drawn) refuse(`${node.message} is sent, but no message flow leaves here`);
    return;
  }
  if (!diagram.events.has(node.message)) return;
  if (!sentByOther.has(node.message)) refuse(`the other side never sends ${node.message}`);
  const drawn = diagram.messageFlows.some((flow) => flow.target === node.id);
  if (!drawn) refuse(`${node.message} comes from the other side, but no message flow leads here`);
}

const sentBy = (pool: Pool | undefined): ReadonlySet<string> =>
  new Set([...(pool?.nodes.values() ?? [])].filter(sends).flatMap((node) => node.message ?? []));
