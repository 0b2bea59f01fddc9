import type { Side } from '@app/contracts';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { checkConversation } from './conversation.js';
import { checkMessages } from './diagram/check-messages.js';
import { checkWiring } from './diagram/check-wiring.js';
import type { Diagram } from './diagram/diagram.js';
import { readDiagram } from './diagram/read-diagram.js';
import { ModelError } from './model-error.js';
import type { ModelElement, ProcessModel, ProcessSide } from './model.js';
import { buildSide } from './table/build-side.js';

/**
 * Compiles one model: reads it, refuses what does not have exactly one meaning, and builds both tables.
 * @param xml BPMN 2.0
 * @param file its name; the version is taken from it (`order-to-quotation.v1.bpmn`)
 * @throws {ModelError} naming file, element and reason
 */
export async function compileModel(xml: string, file: string): Promise<ProcessModel> {
  const version = /^([a-z0-9-]+\.v\d+)\.bpmn$/.exec(basename(file))?.[1];
  if (!version) throw new ModelError(file, 'definitions', 'a model file is called <name>.v<number>.bpmn');

  const diagram = await readDiagram(xml, file);
  checkWiring(diagram);
  checkMessages(diagram);
  const side = (name: Side): ProcessSide => {
    const pool = diagram.pools.find((candidate) => candidate.side === name);
    if (!pool) throw new ModelError(file, diagram.root, `the participant ${name} is missing`);
    return buildSide(diagram, pool);
  };
  const sides = { buyer: side('buyer'), supplier: side('supplier') };
  checkConversation(file, sides);

  const checksum = createHash('sha256').update(xml).digest('hex');
  return { version, xml, checksum, sides, elements: elementsOf(diagram) };
}

function elementsOf(diagram: Diagram): ReadonlyMap<string, ModelElement> {
  const elements = diagram.pools.flatMap((pool) =>
    [...pool.nodes.values()].map(({ id, name, type, status, turn }): [string, ModelElement] => [
      id,
      { id, name, type, side: pool.side, ...(status && { status }), ...(turn && { turn: turn as Side }) },
    ]),
  );
  return new Map(elements);
}
