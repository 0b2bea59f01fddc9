import {
  counterpartOf,
  EVENT_BATCH_CONTENT_TYPE,
  EVENT_BATCH_ROUTING_KEY,
  EVENT_CONTENT_TYPE,
  EVENT_CONTRACTS,
  eventsExchange,
  eventType,
  inboxQueue,
  LIMITS,
  SERVICES,
  VHOST,
  type ServiceName,
} from '@app/contracts';
import { EVENT_NAMES, schemaFile, type EventName } from './event-schemas.js';
import { exampleOf } from './examples.js';

const BINDING = { bindingVersion: '0.3.0' };
const BATCH = 'batch';

const DESCRIPTION = `What the two services say to each other, as CloudEvents 1.0 in structured JSON: one event in a
message, or several as a batch. Every event of an order carries its sender's count (\`sequence\`); a receiver applies
them in that order, once each. A message that no queue takes comes back to its sender and stays in the outbox.`;

/** The AsyncAPI 3.0 document: channels by sender, since each sender has an exchange of its own. */
export function asyncApiDocument(): object {
  const sent = SERVICES.map((sender) => ({
    sender,
    names: EVENT_NAMES.filter((name) => sends(sender, name)),
  }));
  return {
    asyncapi: '3.0.0',
    id: 'urn:procmetier:events',
    info: {
      title: 'ProcMétier events',
      version: '1.0',
      description: DESCRIPTION,
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      tags: SERVICES.map((name) => ({ name, description: `Sent or received by ${name}` })),
    },
    defaultContentType: EVENT_CONTENT_TYPE,
    servers: {
      trial: {
        host: 'localhost:20672',
        pathname: `/${VHOST}`,
        protocol: 'amqp',
        protocolVersion: '0-9-1',
        description: 'The broker that `npm start` brings.',
        security: [{ $ref: '#/components/securitySchemes/password' }],
        tags: [{ name: 'env:trial', description: 'On your own machine' }],
      },
    },
    channels: Object.fromEntries(sent.flatMap(({ sender, names }) => channelsOf(sender, names))),
    operations: Object.fromEntries(sent.flatMap(({ sender, names }) => operationsOf(sender, names))),
    components: {
      messages: Object.fromEntries([...EVENT_NAMES.map(messageOf), ...sent.map(batchOf)]),
      securitySchemes: {
        password: {
          type: 'userPassword',
          description: 'One user for each app, which may write only where it writes.',
        },
      },
    },
  };
}

const sends = (sender: ServiceName, name: EventName) => EVENT_CONTRACTS[name].senders.includes(sender);
const idOf = (text: string) => text.replace(/[.-]/g, '_');
const channelId = (sender: ServiceName, name: string) => `${idOf(sender)}_${idOf(name)}`;
const batchId = (sender: ServiceName) => channelId(sender, BATCH);

function channelsOf(sender: ServiceName, names: EventName[]): [string, object][] {
  const channel = (address: string, title: string, message: string) => ({
    address,
    title,
    messages: { [message]: { $ref: `#/components/messages/${message}` } },
    bindings: {
      amqp: {
        is: 'routingKey',
        exchange: {
          name: eventsExchange(sender),
          type: 'topic',
          durable: true,
          autoDelete: false,
          vhost: VHOST,
        },
        ...BINDING,
      },
    },
  });
  return [
    ...names.map((name): [string, object] => [
      channelId(sender, name),
      channel(name, EVENT_CONTRACTS[name].summary, idOf(name)),
    ]),
    [
      batchId(sender),
      channel(EVENT_BATCH_ROUTING_KEY, `Several events of ${sender} at once.`, batchId(sender)),
    ],
  ];
}

function operationsOf(sender: ServiceName, names: EventName[]): [string, object][] {
  const receiver = counterpartOf(sender);
  return [...names, BATCH].flatMap((name): [string, object][] => {
    const channel = { $ref: `#/channels/${channelId(sender, name)}` };
    return [
      [
        `${idOf(sender)}_sends_${idOf(name)}`,
        {
          action: 'send',
          channel,
          summary: `${sender} publishes to ${eventsExchange(sender)}, with confirms.`,
          tags: [{ name: sender }],
          bindings: { amqp: { deliveryMode: 2, mandatory: true, ...BINDING } },
        },
      ],
      [
        `${idOf(receiver)}_receives_${idOf(name)}`,
        {
          action: 'receive',
          channel,
          summary: `${receiver} takes it from ${inboxQueue(receiver)} and acknowledges after its commit.`,
          tags: [{ name: receiver }],
          bindings: { amqp: { ack: true, ...BINDING } },
        },
      ],
    ];
  });
}

const HEADERS = {
  type: 'object',
  properties: {
    traceparent: { type: 'string', description: 'W3C Trace Context of the span that published.' },
  },
};

function messageOf(name: EventName): [string, object] {
  return [
    idOf(name),
    {
      name: eventType(name),
      title: name,
      summary: EVENT_CONTRACTS[name].summary,
      contentType: EVENT_CONTENT_TYPE,
      headers: HEADERS,
      payload: { $ref: `./${schemaFile(name)}` },
      correlationId: { location: '$message.payload#/correlationid', description: 'The order.' },
      bindings: { amqp: { messageType: eventType(name), ...BINDING } },
      examples: [{ name: 'sample', payload: exampleOf(name) }],
    },
  ];
}

function batchOf({ sender, names }: { sender: ServiceName; names: EventName[] }): [string, object] {
  return [
    batchId(sender),
    {
      name: batchId(sender),
      title: `Events of ${sender}`,
      summary: 'Events of any orders, in the order in which they were decided; each is dealt with alone.',
      contentType: EVENT_BATCH_CONTENT_TYPE,
      headers: HEADERS,
      payload: {
        type: 'array',
        minItems: 2,
        maxItems: LIMITS.eventsPerBatch,
        items: { oneOf: names.map((name) => ({ $ref: `./${schemaFile(name)}` })) },
      },
      bindings: { amqp: BINDING },
    },
  ];
}
