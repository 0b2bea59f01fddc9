import type { ModdleElement } from './moddle.js';
import { ModelError } from '../model-error.js';
import type { DiagramNode, Flow, NodeType } from './diagram.js';
import { requireSupported } from './supported.js';

const FEEL = /FEEL\/?$/i;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Ids stand in the database, the API and the code: one spelling. */
const NODE_ID = /^[a-z][a-z0-9_]*$/;

const text = (element: ModdleElement, property: string) => element.get(property) as string | undefined;
const list = (element: ModdleElement, property: string) =>
  (element.get(property) as ModdleElement[] | undefined) ?? [];
const words = (value: string | undefined) => value?.split(/\s+/).filter(Boolean) ?? [];

export function readFlow(file: string, element: ModdleElement): Flow {
  requireSupported(file, element);
  const source = element.get('sourceRef') as ModdleElement | undefined;
  const target = element.get('targetRef') as ModdleElement | undefined;
  if (!source || !target) throw new ModelError(file, element.id, 'the flow dangles: it needs both ends');

  const condition = element.get('conditionExpression') as ModdleElement | undefined;
  return {
    id: element.id,
    source: source.id,
    target: target.id,
    condition: condition && readExpression(file, element.id, condition),
  };
}

export function readNode(file: string, element: ModdleElement, flows: readonly Flow[]): DiagramNode {
  requireSupported(file, element);
  if (!NODE_ID.test(element.id)) throw new ModelError(file, element.id, 'an id is written in snake_case');

  const event = readEventDefinition(file, element);
  const message = event.message ?? messageName(file, element);
  const incoming = flows.filter((flow) => flow.target === element.id);
  return {
    id: element.id,
    name: element.name ?? message ?? event.timer ?? element.id,
    type: element.$type.replace('bpmn:', '') as NodeType,
    incoming,
    outgoing: flows.filter((flow) => flow.source === element.id),
    message,
    timer: event.timer,
    defaultFlow: (element.get('default') as ModdleElement | undefined)?.id,
    attachedTo: (element.get('attachedToRef') as ModdleElement | undefined)?.id,
    interrupting: element.get('cancelActivity') !== false,
    behindGateway: false,
    status: text(element, 'procmetier:status'),
    turn: text(element, 'procmetier:turn'),
    due: variable(file, element, 'due'),
    late: words(text(element, 'procmetier:late')),
    outcomes: words(text(element, 'procmetier:outcomes')),
    reasonCode: text(element, 'procmetier:reasonCode'),
    endedBy: text(element, 'procmetier:endedBy'),
    once: variable(file, element, 'once'),
  };
}

function readEventDefinition(file: string, element: ModdleElement): { message?: string; timer?: string } {
  const [definition, second] = list(element, 'eventDefinitions');
  if (second) throw new ModelError(file, element.id, 'an event has one definition');
  if (!definition) return {};

  requireSupported(file, definition, element.id);
  if (definition.$type === 'bpmn:MessageEventDefinition') {
    const message = messageName(file, definition, element.id);
    if (!message) throw new ModelError(file, element.id, 'the message event names no message');
    return { message };
  }
  const timeDate = definition.get('timeDate') as ModdleElement | undefined;
  const variable = timeDate && readExpression(file, element.id, timeDate);
  if (!variable || !VARIABLE.test(variable)) {
    throw new ModelError(file, element.id, 'a timer is a timeDate that names a variable');
  }
  return { timer: variable };
}

function variable(file: string, element: ModdleElement, attribute: 'due' | 'once'): string | undefined {
  const name = text(element, `procmetier:${attribute}`);
  if (name === undefined || VARIABLE.test(name)) return name;
  throw new ModelError(file, element.id, `${attribute} names a variable, not ${name}`);
}

/** @throws {ModelError} the message that it refers to has no name */
export function messageName(file: string, element: ModdleElement, owner = element.id): string | undefined {
  const message = element.get('messageRef') as ModdleElement | undefined;
  if (message && !message.name) throw new ModelError(file, owner, `the message ${message.id} has no name`);
  return message?.name;
}

function readExpression(file: string, owner: string, expression: ModdleElement): string {
  requireSupported(file, expression, owner);
  if (!FEEL.test(text(expression, 'language') ?? '')) {
    throw new ModelError(file, owner, 'expressions are written in FEEL and say so (attribute language)');
  }
  return (text(expression, 'body') ?? '').trim();
}
