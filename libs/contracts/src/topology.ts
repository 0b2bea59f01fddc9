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
export const inboxQueue = (service: ServiceName) => `${service}.inbox`;
export const inboxDeadQueue = (service: ServiceName) => `${service}.inbox.dead`;
export const requestsQueue = (service: ServiceName) => `${service}.requests`;
export const readsQueue = (service: ServiceName) => `${service}.reads`;
/** Keeps one message of the service, which tells a broker that has lost its disk from the one that it was. */
export const markerQueue = (service: ServiceName) => `${service}.marker`;

/** Direct; a request's routing key is the queue that it is meant for. */
export const REQUESTS_EXCHANGE = 'procmetier.requests';
/** Direct; a reply's routing key is the exclusive queue of the gateway that asked. Markers come by it too. */
export const REPLIES_EXCHANGE = 'procmetier.replies';
/** Topic, transient messages; the routing key is the party that a change concerns. */
export const NOTIFICATIONS_EXCHANGE = 'procmetier.notifications';

export const gatewayRepliesQueue = (instance: string) => `gateway.replies.${instance}`;
export const gatewayNotificationsQueue = (instance: string) => `gateway.notifications.${instance}`;

/** Routing key and AMQP content type of one event in a message, and of several. */
export const EVENT_CONTENT_TYPE = 'application/cloudevents+json';
export const EVENT_BATCH_CONTENT_TYPE = 'application/cloudevents-batch+json';
export const EVENT_BATCH_ROUTING_KEY = 'batch';

/**
 * A message that was delivered this often without a verdict kills the process that handles it:
 * it goes to the `.dead` queue. Smaller, and a few restarts in a row would push good messages there.
 */
export const INBOX_DELIVERY_LIMIT = 50;

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
export interface Topology {
  exchanges: ExchangeDeclaration[];
  queues: QueueDeclaration[];
  bindings: BindingDeclaration[];
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

/** Everything that has to exist on the broker before an app starts; all of it durable. */
export function topology(): Topology {
  return {
    exchanges: [
      ...SERVICES.map((service) => ({ name: eventsExchange(service), type: 'topic' as const })),
      { name: REQUESTS_EXCHANGE, type: 'direct' },
      { name: REPLIES_EXCHANGE, type: 'direct' },
      { name: NOTIFICATIONS_EXCHANGE, type: 'topic' },
    ],
    queues: SERVICES.flatMap((service) => [
      { name: inboxQueue(service), arguments: inboxArguments(service) },
      { name: inboxDeadQueue(service), arguments: { 'x-queue-type': 'quorum' } },
      { name: requestsQueue(service), arguments: { 'x-queue-type': 'classic' } },
      { name: readsQueue(service), arguments: { 'x-queue-type': 'classic' } },
      { name: markerQueue(service), arguments: markerArguments },
    ]),
    bindings: SERVICES.flatMap((service) => [
      { exchange: eventsExchange(counterpartOf(service)), queue: inboxQueue(service), routingKey: '#' },
      { exchange: REQUESTS_EXCHANGE, queue: requestsQueue(service), routingKey: requestsQueue(service) },
      { exchange: REQUESTS_EXCHANGE, queue: readsQueue(service), routingKey: readsQueue(service) },
      { exchange: REPLIES_EXCHANGE, queue: markerQueue(service), routingKey: markerQueue(service) },
    ]),
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
        read: `^${service}\\.(inbox|inbox\\.dead|requests|reads)$`,
      })),
    ],
  };
}
