import type { Side } from '@app/contracts';
import { boundariesOf } from '../diagram/check-wiring.js';
import type { Diagram, DiagramNode, Pool } from '../diagram/diagram.js';
import { rests } from '../diagram/diagram.js';
import type { End, ProcessSide, Program, Wait } from '../model.js';
import { buildTable } from './build-table.js';
import { outcomeVariable } from './trigger.js';

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/**
 * Turns one pool into what runs, and says what code has to provide for it.
 * @throws {ModelError} see buildTable
 */
export function buildSide(diagram: Diagram, pool: Pool): ProcessSide {
  const table = buildTable(diagram, pool);
  const nodes = [...pool.nodes.values()];
  const resting = nodes.filter(rests);
  const ending = nodes.filter((node) => node.type === 'EndEvent' && node.status);

  const sending = nodes.filter(isSender);
  const taken = unique(nodes.filter((node) => !isSender(node)).flatMap((node) => node.message ?? []));
  const isEvent = (message: string) => diagram.events.has(message);
  return {
    name: pool.side,
    waits: new Map(resting.map((node) => [node.id, waitOf(node, pool)])),
    ends: new Map(ending.map((node) => [node.id, endOf(node)])),
    table,
    tasks: nodes.filter(isAutomatic).map((node) => node.id),
    commands: unique([
      ...nodes.flatMap((node) => node.outcomes),
      ...taken.filter((message) => !isEvent(message)),
    ]),
    sends: unique(sending.flatMap((node) => node.message ?? [])),
    receives: unique([...taken.filter(isEvent), ...nodes.flatMap((node) => node.late)]),
    reads: readsOf(nodes, table),
  };
}

const isSender = (node: DiagramNode) => node.type === 'EndEvent' || node.type === 'IntermediateThrowEvent';
const isAutomatic = (node: DiagramNode) => node.type === 'ServiceTask' || node.type === 'BusinessRuleTask';

function waitOf(node: DiagramNode, pool: Pool): Wait {
  const exits = node.outgoing.flatMap((flow) => pool.nodes.get(flow.target) ?? []);
  const events = [...(node.type === 'EventBasedGateway' ? exits : [node]), ...boundariesOf(pool, node.id)];
  return {
    id: node.id,
    name: node.name,
    type: node.type,
    status: node.status ?? '',
    turn: node.turn as Side,
    ...(node.due !== undefined && { due: node.due }),
    late: node.late,
    outcomes: node.outcomes,
    messages: events.flatMap((event) => event.message ?? []),
    timers: events.flatMap(({ id, timer }) =>
      timer === undefined ? [] : [{ element: id, variable: timer }],
    ),
  };
}

const endOf = (node: DiagramNode): End => ({
  id: node.id,
  name: node.name,
  status: node.status ?? '',
  late: node.late,
  ...(node.reasonCode !== undefined && { reasonCode: node.reasonCode }),
  ...(node.endedBy !== undefined && { endedBy: node.endedBy }),
});

/** Variables that timers, due instants and conditions read, without those that `step` itself sets. */
function readsOf(nodes: readonly DiagramNode[], table: ProcessSide['table']): readonly string[] {
  const set = new Set([
    ...nodes.flatMap((node) => node.once ?? []),
    ...nodes.filter((node) => node.type === 'UserTask').map((node) => outcomeVariable(node.id)),
  ]);
  const read = [
    ...nodes.flatMap((node) => [node.timer ?? [], node.due ?? []].flat()),
    ...conditionsIn(table),
  ];
  return unique(read).filter((name) => !set.has(name));
}

function conditionsIn(table: ProcessSide['table']): string[] {
  const names: string[] = [];
  const visit = (program: Program): void => {
    if (program.next.kind !== 'choose') return;
    for (const branch of program.next.branches) {
      names.push(...(branch.condition?.reads ?? []));
      visit(branch.program);
    }
  };
  for (const moves of table.values()) for (const move of moves.values()) visit(move.program);
  return names;
}
