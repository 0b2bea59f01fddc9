import { CONTROL_KEYS, EVENT_CONTRACTS, eventSource, eventType, transformerStorage } from '@app/contracts';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';

export type JsonSchema = Record<string, unknown>;
export type EventName = keyof typeof EVENT_CONTRACTS;
export const EVENT_NAMES = Object.keys(EVENT_CONTRACTS) as EventName[];

const DEFINITIONS = '#/definitions/';
/** AsyncAPI's own schemas are a superset of it, so that one file serves both. */
const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Where the schema of an event stands, below docs/. */
export const schemaFile = (name: EventName) => `schemas/${name}.v1.json`;

interface Rule {
  constraints?: { strict?: boolean }[];
}

/** What class-validator checks, of every class of the contracts; an instant is one, not "a date or an instant". */
function classSchemas(): Record<string, JsonSchema> {
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: transformerStorage,
    refPointerPrefix: DEFINITIONS,
    additionalConverters: {
      isIso8601: (rule: Rule) => ({
        type: 'string',
        format: rule.constraints?.[0]?.strict ? 'date' : 'date-time',
      }),
      // What it refers to says so.
      isObject: () => ({}),
      isCurrency: () => ({ type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217' }),
    },
  }) as Record<string, JsonSchema>;
  // A line needs one of them: the rule stands on a condition, which no schema can be made from.
  for (const name of ['OrderLine', 'QuotationLine'])
    schemas[name].anyOf = [{ required: ['sku'] }, { required: ['name'] }];
  return schemas;
}

/** The schema of each event: the CloudEvent with its data. Receivers refuse fields that they do not know. */
export function eventSchemas(): Map<EventName, JsonSchema> {
  const classes = classSchemas();
  return new Map(EVENT_NAMES.map((name) => [name, eventSchema(name, classes)]));
}

function eventSchema(name: EventName, classes: Record<string, JsonSchema>): JsonSchema {
  const { senders, data, summary } = EVENT_CONTRACTS[name];
  const definitions = Object.fromEntries(
    [...reachable(data.name, classes)]
      .sort()
      .map((each) => [each, { ...classes[each], additionalProperties: false }]),
  );
  const sequence = CONTROL_KEYS.some((key) => key === name) ? [] : ['sequence'];
  return {
    $schema: DRAFT,
    $id: `urn:procmetier:schemas:${name}.v1`,
    title: eventType(name),
    description: summary,
    type: 'object',
    properties: {
      specversion: { const: '1.0', description: 'CloudEvents 1.0' },
      id: {
        type: 'string',
        format: 'uuid',
        description: 'UUIDv7; a repeated delivery and a resend keep it.',
      },
      source: { enum: senders.map(eventSource) },
      type: { const: eventType(name) },
      subject: { type: 'string', format: 'uuid', description: 'The order.' },
      time: { type: 'string', format: 'date-time' },
      datacontenttype: { const: 'application/json' },
      sequence: {
        type: 'string',
        pattern: '^\\d{10}$',
        description: 'The sender’s count for this order from 1, with leading zeros.',
      },
      correlationid: {
        type: 'string',
        format: 'uuid',
        description: 'The order again: one order is one conversation.',
      },
      causationid: {
        type: 'string',
        description: 'The event, or the key of the command, that this one answers.',
      },
      traceparent: { type: 'string', pattern: '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$' },
      data: { $ref: DEFINITIONS + data.name },
    },
    required: [
      'specversion',
      'id',
      'source',
      'type',
      'subject',
      'time',
      'datacontenttype',
      ...sequence,
      'correlationid',
      'data',
    ],
    additionalProperties: false,
    definitions,
  };
}

/** The class and all that it refers to. */
function reachable(
  name: string,
  classes: Record<string, JsonSchema>,
  found = new Set<string>(),
): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, next] of JSON.stringify(classes[name]).matchAll(/"#\/definitions\/(\w+)"/g))
    reachable(next, classes, found);
  return found;
}
