import { provide } from '@app/boot';
import {
  eventType,
  inboxDeadQueue,
  inboxQueue,
  inboxQueues,
  markerQueue,
  readsQueue,
  requestsQueue,
} from '@app/contracts';
import { EventPublisher, OutboxRelay, RmqServer } from '@app/messaging';
import { WebhookDispatcher } from '@app/webhook';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PathMetrics } from '../metrics/path-metrics.js';
import { UnhandledMessages } from '../operations/unhandled-messages.js';
import { OrderPath } from '../path/order-path.js';
import { ResendSweep } from '../sweeps/resend-sweep.js';
import { tell, tellBeginning } from './hints.js';
import type { Wiring } from './wiring.js';

/** The one path, and the transport that feeds it. */
export const pathProviders = ({ service, config, rules, logger, clock }: Wiring): Provider[] => [
  provide(
    OrderPath,
    [DataSource, OutboxRelay, EventPublisher, PathMetrics, WebhookDispatcher],
    (source, relay, publisher, metrics, webhooks) =>
      new OrderPath({
        rules,
        dataSource: source,
        relay,
        logger,
        clock,
        onChanges: (changes) => tell(publisher, service, changes),
        onBack: () => tellBeginning(publisher, service),
        onDeliveries: () => webhooks.wake(),
        observer: metrics,
        batchWindowMs: config.batchWindowMs,
        inboxPartitions: config.inboxPartitions,
      }),
  ),
  provide(RmqServer, [DataSource, OrderPath, ResendSweep], (source, orders, resends) => {
    const unhandled = new UnhandledMessages(source, orders, logger);
    return new RmqServer({
      url: config.rabbitmqUrl,
      appName: service,
      requestQueues: [requestsQueue(service), readsQueue(service)],
      eventQueues: config.inboxPreferred.map((partition) => inboxQueue(service, partition)),
      standbyQueues: inboxQueues(service, config.inboxPartitions).filter(
        (_queue, index) => !config.inboxPreferred.includes(index + 1),
      ),
      deadQueues: [inboxDeadQueue(service)],
      prefetch: config.prefetch,
      patterns: [
        ...rules.commands.map((kind) => kind.pattern),
        ...rules.events.map((kind) => eventType(kind.key)),
      ],
      onUnhandled: (message) => unhandled.keep(message),
      onConsuming: () => logger.info('ready for orders'),
      marker: { queue: markerQueue(service), onMissing: () => resends.afterLostBroker() },
    });
  }),
];
