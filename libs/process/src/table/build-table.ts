import { boundariesOf, startsOf } from '../diagram/check-wiring.js';
import type { Diagram, DiagramNode, Pool } from '../diagram/diagram.js';
import { rests } from '../diagram/diagram.js';
import { ModelError } from '../model-error.js';
import type { Move, ProcessSide, Program } from '../model.js';
import { ProgramBuilder } from './build-programs.js';
import { keyOf } from './trigger.js';

type Row = readonly [key: string, move: Move];

/**
 * (waiting element, trigger) → what runs, for one pool.
 * @throws {ModelError} two triggers of the same name at one element; what ProgramBuilder refuses
 */
export function buildTable(diagram: Diagram, pool: Pool): ProcessSide['table'] {
  const main = new ProgramBuilder(diagram.file, pool, false);
  const beside = new ProgramBuilder(diagram.file, pool, true);

  const eventRow = (event: DiagramNode, program: Program): Row => {
    const { id, message, timer, once } = event;
    if (timer !== undefined) return [keyOf.timer(id), { once, program }];
    if (message === undefined) return [keyOf.start, { program }];
    const command = diagram.events.has(message) ? undefined : message;
    return [keyOf.message(message), { command, once, program }];
  };

  const ownRows = (node: DiagramNode): Row[] => {
    if (node.type === 'EventBasedGateway') {
      return node.outgoing.flatMap((flow) => {
        const exit = pool.nodes.get(flow.target);
        return exit ? [eventRow(exit, main.fromFlow(flow))] : [];
      });
    }
    return node.outgoing.flatMap((flow) => {
      const program = main.fromFlow(flow);
      if (node.type !== 'UserTask') return [eventRow(node, program)];
      return node.outcomes.map((outcome): Row => [
        keyOf.outcome(node.id, outcome),
        { command: outcome, program },
      ]);
    });
  };

  const boundaryRows = (node: DiagramNode): Row[] =>
    boundariesOf(pool, node.id).map((event) =>
      eventRow(event, (event.interrupting ? main : beside).fromNode(event.id)),
    );

  const starts = startsOf(pool).map((start) => eventRow(start, main.fromNode(start.id)));
  const table = new Map<string | null, ReadonlyMap<string, Move>>();
  table.set(null, distinct(diagram.file, pool.side, starts));
  for (const node of pool.nodes.values()) {
    if (rests(node)) {
      table.set(node.id, distinct(diagram.file, node.id, [...ownRows(node), ...boundaryRows(node)]));
    }
  }
  return table;
}

function distinct(file: string, element: string, rows: readonly Row[]): ReadonlyMap<string, Move> {
  const commands = new Set<string>();
  const moves = new Map<string, Move>();
  for (const [key, move] of rows) {
    const name = move.command ?? key;
    if (moves.has(key) || commands.has(name))
      throw new ModelError(file, element, `two ways out of here take ${name}`);
    commands.add(name);
    moves.set(key, move);
  }
  return moves;
}
