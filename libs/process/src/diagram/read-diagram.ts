import { SIDES, type Side } from '@app/contracts';
import { parseBpmn } from './moddle.js';
import type { ModdleElement } from './moddle.js';
import { ModelError } from '../model-error.js';
import type { Diagram, DiagramNode, MessageFlow, Pool } from './diagram.js';
import { messageName, readFlow, readNode } from './read-node.js';
import { requireSupported } from './supported.js';

/**
 * Reads BPMN XML into a plain graph.
 * @throws {ModelError} the file is no BPMN, or says something that is not supported
 */
export async function readDiagram(xml: string, file: string): Promise<Diagram> {
  const definitions = await parse(xml, file);
  const roots = (definitions.get('rootElements') as ModdleElement[] | undefined) ?? [];
  for (const element of roots) requireSupported(file, element);

  const collaborations = roots.filter((element) => element.$type === 'bpmn:Collaboration');
  const [collaboration] = collaborations;
  if (!collaboration || collaborations.length > 1) {
    throw new ModelError(file, definitions.id, 'a model has one collaboration');
  }
  const pools = readPools(file, collaboration);
  const stray = roots.find(
    (element) => element.$type === 'bpmn:Process' && !processesOf(collaboration).includes(element),
  );
  if (stray) throw new ModelError(file, stray.id, 'the process belongs to no pool');

  const messageFlows = ((collaboration.get('messageFlows') as ModdleElement[] | undefined) ?? []).map(
    (flow) => readMessageFlow(file, flow),
  );
  const nodes = new Map(pools.flatMap((pool) => [...pool.nodes]));
  const events = messageFlows.flatMap((flow) => nodes.get(flow.source)?.message ?? []);
  return { file, root: definitions.id, pools, messageFlows, events: new Set(events) };
}

async function parse(xml: string, file: string): Promise<ModdleElement> {
  try {
    const { rootElement, warnings } = await parseBpmn(xml);
    const [warning] = warnings;
    if (warning) throw new ModelError(file, warning.element?.id ?? rootElement.id, warning.message);
    return rootElement;
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw new ModelError(file, 'definitions', `no BPMN 2.0 file: ${String(error)}`);
  }
}

const participantsOf = (collaboration: ModdleElement) =>
  (collaboration.get('participants') as ModdleElement[] | undefined) ?? [];

const processesOf = (collaboration: ModdleElement) =>
  participantsOf(collaboration).map((participant) => participant.get('processRef'));

function readPools(file: string, collaboration: ModdleElement): readonly Pool[] {
  const participants = participantsOf(collaboration);
  const ids = participants.map((participant) => participant.id).sort();
  if (ids.join() !== SIDES.join()) {
    throw new ModelError(file, collaboration.id, `the participants are ${SIDES.join(' and ')}`);
  }
  return participants.map((participant) => {
    requireSupported(file, participant);
    const process = participant.get('processRef') as ModdleElement | undefined;
    if (!process) throw new ModelError(file, participant.id, 'the participant has no process');
    requireExecutable(file, process);
    return { side: participant.id as Side, nodes: readNodes(file, process) };
  });
}

/**
 * A file that says of itself that it only describes is not run. Without the attribute a private process leaves it
 * open; a public one is never executable: it shows what its parties say to each other, not what they do.
 * Source: BPMN 2.0.2, table 10.1 (processType, isExecutable)
 */
function requireExecutable(file: string, process: ModdleElement): void {
  if (process.get('isExecutable') === false)
    throw new ModelError(file, process.id, 'isExecutable is false: the process only describes');
  if (process.get('processType') === 'Public')
    throw new ModelError(file, process.id, 'a public process is not executable');
}

function readNodes(file: string, process: ModdleElement): ReadonlyMap<string, DiagramNode> {
  const elements = (process.get('flowElements') as ModdleElement[] | undefined) ?? [];
  const isFlow = (element: ModdleElement) => element.$type === 'bpmn:SequenceFlow';
  const flows = elements.filter(isFlow).map((element) => readFlow(file, element));
  const nodes = elements
    .filter((element) => !isFlow(element))
    .map((element) => readNode(file, element, flows));

  const gateways = new Set(nodes.filter((node) => node.type === 'EventBasedGateway').map((node) => node.id));
  return new Map(
    nodes.map((node) => {
      const behindGateway = node.incoming.some((flow) => gateways.has(flow.source));
      return [node.id, { ...node, behindGateway }];
    }),
  );
}

function readMessageFlow(file: string, element: ModdleElement): MessageFlow {
  requireSupported(file, element);
  const source = element.get('sourceRef') as ModdleElement | undefined;
  const target = element.get('targetRef') as ModdleElement | undefined;
  if (!source || !target)
    throw new ModelError(file, element.id, 'the message flow dangles: it needs both ends');
  return { id: element.id, source: source.id, target: target.id, message: messageName(file, element) };
}
