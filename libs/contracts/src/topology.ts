/**
 * The names on the broker, in one place: `tools/infra` declares them, apps only use them.
 * Source: docs/architecture.md, "On the wire".
 */
export const VHOST = 'procmetier';

export const SERVICES = ['client-service', 'supplier-service'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** The service that hears what the other one says. */
export const counterpartOf = (service: ServiceName): ServiceName =>
  service === 'client-service' ? 'supplier-service' : 'client-service';

/** Events leave through the exchange of their sender; only the counterpart's inbox is bound to it. */
export const eventsExchange = (service: ServiceName) => `${service}.events`;
/** @param partition from 1 on; without partitions there is the first alone */
export const inboxQueue = (service: ServiceName, partition = 1) =>
  partition === 1 ? `${service}.inbox` : `${service}.inbox.${partition}`;
export const inboxQueues = (service: ServiceName, partitions: number): string[] =>
  partitionNumbers(partitions).map((partition) => inboxQueue(service, partition));
export const inboxDeadQueue = (service: ServiceName) => `${service}.inbox.dead`;
export const requestsQueue = (service: ServiceName) => `${service}.requests`;
export const readsQueue = (service: ServiceName) => `${service}.reads`;
/** Holds one message of the service, by which a broker that has lost its disk is told from one that has not. */
export const markerQueue = (service: ServiceName) => `${service}.marker`;

const partitionNumbers = (partitions: number) => Array.from({ length: partitions }, (_, index) => index + 1);

/**
 * The inbox partition of an order's events, from 1 on. The end of a UUIDv7 is random; the sender must know the
 * partition before it puts events into one message, which no exchange that hashes could tell it.
 * Source: docs/decisions/0011-inbox-partitions.md
 */
export const partitionOf = (orderId: string, partitions: number): number =>
  partitions === 1 ? 1 : 1 + ((parseInt(orderId.slice(-8), 16) || 0) % partitions);

/**
 * The routing key of an event where inboxes are partitioned: two words in front, so that no other key looks like it.
 */
export const partitionedKey = (key: string, partition: number, partitions: number): string =>
  partitions === 1 ? key : `inbox.${partition}.${key}`;

/**
 * The first partition also takes keys without a partition, of one or two words: their sender knows of no partitions.
 */
const bindingKeys = (partition: number, partitions: number): string[] => {
  if (partitions === 1) return ['#'];
  const own = `inbox.${partition}.#`;
  return partition === 1 ? [own, '*', '*.*'] : [own];
};

/** Direct; a request's routing key is the queue that it is meant for. */
export const REQUESTS_EXCHANGE = 'procmetier.requests';
/** Direct; a reply's routing key is the exclusive queue of the gateway that asked. Markers come by it too. */
export const REPLIES_EXCHANGE = 'procmetier.replies';
/** Topic, transient messages; the routing key is the service that tells. */
export const NOTIFICATIONS_EXCHANGE = 'procmetier.notifications';

export const gatewayRepliesQueue = (instance: string) => `gateway.replies.${instance}`;
export const gatewayNotificationsQueue = (instance: string) => `gateway.notifications.${instance}`;

/** Routing key and AMQP content type of one event in a message, and of several. */
export const EVENT_CONTENT_TYPE = 'application/cloudevents+json';
export const EVENT_BATCH_CONTENT_TYPE = 'application/cloudevents-batch+json';
export const EVENT_BATCH_ROUTING_KEY = 'batch';

/**
 * A message that was delivered this often without a verdict has killed its process each time: it goes to the `.dead`
 * queue. Smaller: a few restarts in a row would push good messages there.
 */
const INBOX_DELIVERY_LIMIT = 50;

/**
 * From RabbitMQ 4 on, a quorum queue drops what was delivered twenty times unless another limit is given, and behind a
 * `.dead` queue there is nowhere else: what its service cannot store yet waits there. This is the highest limit that
 * all versions take.
 */
const DEAD_QUEUE_DELIVERY_LIMIT = 2_147_483_647;

/** Each is a queue with a consumer of its own; more than this brings no machine anything. */
export const MOST_INBOX_PARTITIONS = 64;

export interface QueueDeclaration {
  name: string;
  arguments: Record<string, string | number | boolean>;
}
export interface ExchangeDeclaration {
  name: string;
  type: 'topic' | 'direct';
}
export interface BindingDeclaration {
  exchange: string;
  queue: string;
  routingKey: string;
}
export interface UserPermissions {
  user: 'gateway' | ServiceName;
  configure: string;
  write: string;
  read: string;
}
/** A policy: settings that may change, unlike a queue's arguments. */
export interface PolicyDeclaration {
  name: string;
  /** Of the queues' names. */
  pattern: string;
  definition: Record<string, string | number | boolean>;
}
export interface Topology {
  exchanges: ExchangeDeclaration[];
  queues: QueueDeclaration[];
  bindings: BindingDeclaration[];
  policies: PolicyDeclaration[];
  permissions: UserPermissions[];
}

const inboxArguments = (service: ServiceName) => ({
  'x-queue-type': 'quorum',
  'x-single-active-consumer': true,
  'x-delivery-limit': INBOX_DELIVERY_LIMIT,
  'x-dead-letter-exchange': '',
  'x-dead-letter-routing-key': inboxDeadQueue(service),
  'x-dead-letter-strategy': 'at-least-once',
  'x-overflow': 'reject-publish',
});

const markerArguments: QueueDeclaration['arguments'] = { 'x-queue-type': 'classic', 'x-max-length': 1 };

/**
 * Everything that has to exist on the broker before an app starts; all of it durable.
 * @param partitions of each inbox
 */
export function topology(partitions = 1): Topology {
  return {
    exchanges: [
      ...SERVICES.map((service) => ({ name: eventsExchange(service), type: 'topic' as const })),
      { name: REQUESTS_EXCHANGE, type: 'direct' },
      { name: REPLIES_EXCHANGE, type: 'direct' },
      { name: NOTIFICATIONS_EXCHANGE, type: 'topic' },
    ],
    queues: SERVICES.flatMap((service) => [
      ...inboxQueues(service, partitions).map((name) => ({ name, arguments: inboxArguments(service) })),
      { name: inboxDeadQueue(service), arguments: { 'x-queue-type': 'quorum' } },
      { name: requestsQueue(service), arguments: { 'x-queue-type': 'classic' } },
      { name: readsQueue(service), arguments: { 'x-queue-type': 'classic' } },
      { name: markerQueue(service), arguments: markerArguments },
    ]),
    bindings: SERVICES.flatMap((service) => [
      ...partitionNumbers(partitions).flatMap((partition) =>
        bindingKeys(partition, partitions).map((routingKey) => ({
          exchange: eventsExchange(counterpartOf(service)),
          queue: inboxQueue(service, partition),
          routingKey,
        })),
      ),
      { exchange: REQUESTS_EXCHANGE, queue: requestsQueue(service), routingKey: requestsQueue(service) },
      { exchange: REQUESTS_EXCHANGE, queue: readsQueue(service), routingKey: readsQueue(service) },
      { exchange: REPLIES_EXCHANGE, queue: markerQueue(service), routingKey: markerQueue(service) },
    ]),
    policies: [
      {
        name: 'keep-dead-letters',
        pattern: `^(${SERVICES.join('|')})\\.inbox\\.dead$`,
        definition: { 'delivery-limit': DEAD_QUEUE_DELIVERY_LIMIT },
      },
    ],
    permissions: [
      {
        user: 'gateway',
        configure: '^gateway\\.',
        write: '^(procmetier\\.requests|gateway\\..*)$',
        read: '^(procmetier\\.(replies|notifications)|gateway\\..*)$',
      },
      ...SERVICES.map((service) => ({
        user: service,
        configure: '^$',
        write: `^(${service}\\.events|procmetier\\.(replies|notifications))$`,
        read: `^${service}\\.(inbox|inbox\\.(dead|\\d+)|requests|reads)$`,
      })),
    ],
  };
}
