import { EventPublisher, OutboxRelay } from '@app/messaging';
import type { Provider } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { historyRepository } from '../history/history.repository.js';
import { PathMetrics } from '../metrics/path-metrics.js';
import { publisherOf } from './hints.js';
import type { Wiring } from './wiring.js';

/** What brings committed events to the broker. */
export const outboxProviders = ({ service, config, logger }: Wiring): Provider[] => [
  {
    provide: EventPublisher,
    useFactory: () => publisherOf(service, config.rabbitmqUrl),
  },
  {
    provide: OutboxRelay,
    useFactory: (source: DataSource, publisher: EventPublisher, metrics: PathMetrics) =>
      new OutboxRelay({
        service,
        dataSource: source,
        publisher,
        logger,
        inboxPartitions: config.inboxPartitions,
        loadEvents: (...args) => historyRepository.sentEvents(...args),
        onPublished: (outcome) => metrics.publication(outcome),
      }),
    inject: [getDataSourceToken(), EventPublisher, PathMetrics],
  },
];
