import type { ModdleElement } from './moddle.js';
import { ModelError } from '../model-error.js';

const NODE = ['id', 'name', 'documentation', 'incoming', 'outgoing'];
const WAIT = [...NODE, 'status', 'turn', 'late', 'due'];
const EVENT = [...NODE, 'eventDefinitions'];

/** All that a model may say, by BPMN type. What is not here has no meaning to us and is refused. */
const SUPPORTED: Readonly<Record<string, readonly string[]>> = {
  'bpmn:Message': ['id', 'name', 'documentation'],
  'bpmn:Collaboration': ['id', 'name', 'documentation', 'participants', 'messageFlows', 'artifacts'],
  'bpmn:Participant': ['id', 'name', 'documentation', 'processRef'],
  'bpmn:MessageFlow': ['id', 'name', 'documentation', 'sourceRef', 'targetRef', 'messageRef'],
  'bpmn:Process': [
    ...['id', 'name', 'documentation', 'processType', 'isClosed', 'isExecutable'],
    ...['flowElements', 'artifacts'],
  ],
  'bpmn:SequenceFlow': ['id', 'name', 'documentation', 'sourceRef', 'targetRef', 'conditionExpression'],
  'bpmn:StartEvent': EVENT,
  'bpmn:EndEvent': [...EVENT, 'status', 'late', 'reasonCode', 'endedBy'],
  'bpmn:IntermediateThrowEvent': EVENT,
  'bpmn:IntermediateCatchEvent': [...EVENT, 'status', 'turn', 'late', 'due'],
  'bpmn:BoundaryEvent': [...EVENT, 'attachedToRef', 'cancelActivity', 'once'],
  'bpmn:UserTask': [...WAIT, 'boundaryEventRefs', 'outcomes'],
  'bpmn:ReceiveTask': [...WAIT, 'boundaryEventRefs', 'messageRef'],
  'bpmn:ServiceTask': NODE,
  'bpmn:BusinessRuleTask': NODE,
  'bpmn:ExclusiveGateway': [...NODE, 'default', 'gatewayDirection'],
  'bpmn:EventBasedGateway': [...WAIT, 'gatewayDirection'],
  'bpmn:MessageEventDefinition': ['id', 'messageRef'],
  'bpmn:TimerEventDefinition': ['id', 'timeDate'],
  'bpmn:FormalExpression': ['id', 'body', 'language'],
};

/**
 * Refuses what the process does not run: a type, an attribute or a child element.
 * Silently ignoring it would make the drawing say more than the system does.
 */
export function requireSupported(file: string, element: ModdleElement, owner = element.id): void {
  const allowed = SUPPORTED[element.$type];
  if (!allowed) throw new ModelError(file, owner, `${element.$type} is not supported`);

  const foreign = Object.keys(element.$attrs).find((name) => !/^xmlns|^xsi:type$/.test(name));
  if (foreign) throw new ModelError(file, owner, `the attribute ${foreign} is not supported`);

  for (const property of element.$descriptor.properties) {
    const name = property.name.split(':').at(-1) ?? property.name;
    if (!allowed.includes(name) && isSet(element.get(property.name), property.default)) {
      throw new ModelError(file, owner, `${name} is not supported on ${element.$type}`);
    }
  }
}

function isSet(value: unknown, byDefault: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== byDefault;
}
