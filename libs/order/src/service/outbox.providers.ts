import { provide } from '@app/boot';
import { EventPublisher, OutboxRelay } from '@app/messaging';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { historyRepository } from '../history/history.repository.js';
import { PathMetrics } from '../metrics/path-metrics.js';
import { publisherOf } from './hints.js';
import type { Wiring } from './wiring.js';

/** What brings committed events to the broker. */
export const outboxProviders = ({ service, config, logger }: Wiring): Provider[] => [
  provide(EventPublisher, [], () => publisherOf(service, config.rabbitmqUrl)),
  provide(
    OutboxRelay,
    [DataSource, EventPublisher, PathMetrics],
    (source, publisher, metrics) =>
      new OutboxRelay({
        service,
        dataSource: source,
        publisher,
        logger,
        inboxPartitions: config.inboxPartitions,
        loadEvents: (...args) => historyRepository.sentEvents(...args),
        onPublished: (outcome) => metrics.publication(outcome),
      }),
  ),
];
