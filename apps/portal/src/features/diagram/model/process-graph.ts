import type { Side } from '@/api/role';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const BPMN_DI = 'http://www.omg.org/spec/BPMN/20100524/DI';
const DC = 'http://www.omg.org/spec/DD/20100524/DC';
const OURS = 'urn:procmetier:bpmn:1';

const KINDS = [
  'startEvent',
  'endEvent',
  'userTask',
  'receiveTask',
  'serviceTask',
  'businessRuleTask',
  'exclusiveGateway',
  'eventBasedGateway',
  'intermediateThrowEvent',
  'intermediateCatchEvent',
  'boundaryEvent',
] as const;
export type NodeKind = (typeof KINDS)[number];

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface GraphNode {
  id: string;
  kind: NodeKind;
  side: Side;
  /** As the model says it, in English. */
  name: string | null;
  /** The task whose boundary it stands on. */
  attachedTo: string | null;
  /** The message that it sends or takes: `order.confirmed`. */
  message: string | null;
  /** Whose move it is while an order waits here. */
  turn: Side | null;
  /** Order in which the file names it: roughly that of the process. */
  index: number;
  bounds: Bounds;
}

export interface GraphFlow {
  id: string;
  kind: 'sequence' | 'message';
  source: string;
  target: string;
}

export interface ProcessGraph {
  nodes: ReadonlyMap<string, GraphNode>;
  flows: readonly GraphFlow[];
  pools: ReadonlyMap<Side, Bounds>;
}

/** @throws where the text is no XML */
export function parseModel(xml: string): Document {
  const doc = new DOMParser().parseFromString(xml, 'application/xml');
  if (doc.getElementsByTagName('parsererror').length > 0) throw new Error('the process model is no XML');
  return doc;
}

/** Reads what the screens need of the model, without the diagram's library. */
export function graphOf(doc: Document): ProcessGraph {
  const all = (name: string, within: Document | Element = doc) => [
    ...within.getElementsByTagNameNS(BPMN, name),
  ];
  const messages = new Map(all('message').map((element) => [element.id, element.getAttribute('name')]));
  const bounds = readBounds(doc);
  const nodes = new Map<string, GraphNode>();
  const pools = new Map<Side, Bounds>();
  const flows: GraphFlow[] = all('messageFlow').map((element) => flowOf(element, 'message'));
  for (const participant of all('participant')) {
    const pool = bounds.get(participant.id);
    if (pool) pools.set(participant.id as Side, pool);
    const process = all('process').find(({ id }) => id === participant.getAttribute('processRef'));
    if (!process) continue;
    for (const element of process.children) {
      if (element.localName === 'sequenceFlow') flows.push(flowOf(element, 'sequence'));
      const box = bounds.get(element.id);
      if (!box || !isKind(element.localName)) continue;
      const reference =
        element.getAttribute('messageRef') ??
        all('messageEventDefinition', element)[0]?.getAttribute('messageRef') ??
        '';
      nodes.set(element.id, {
        id: element.id,
        kind: element.localName,
        side: participant.id as Side,
        name: element.getAttribute('name'),
        attachedTo: element.getAttribute('attachedToRef'),
        message: messages.get(reference) ?? null,
        turn: element.getAttributeNS(OURS, 'turn') as Side | null,
        index: nodes.size,
        bounds: box,
      });
    }
  }
  return { nodes, flows, pools };
}

const isKind = (name: string): name is NodeKind => (KINDS as readonly string[]).includes(name);

const flowOf = (element: Element, kind: GraphFlow['kind']): GraphFlow => ({
  id: element.id,
  kind,
  source: element.getAttribute('sourceRef') ?? '',
  target: element.getAttribute('targetRef') ?? '',
});

function readBounds(doc: Document): Map<string, Bounds> {
  const found = new Map<string, Bounds>();
  for (const shape of doc.getElementsByTagNameNS(BPMN_DI, 'BPMNShape')) {
    const box = [...shape.children].find(
      (child) => child.namespaceURI === DC && child.localName === 'Bounds',
    );
    if (!box) continue;
    const number = (name: string) => Number(box.getAttribute(name));
    found.set(shape.getAttribute('bpmnElement') ?? '', {
      x: number('x'),
      y: number('y'),
      width: number('width'),
      height: number('height'),
    });
  }
  return found;
}
