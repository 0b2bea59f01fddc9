import {
  eventType,
  inboxDeadQueue,
  inboxQueue,
  inboxQueues,
  markerQueue,
  NOTIFICATIONS_EXCHANGE,
  readsQueue,
  requestsQueue,
  wireSide,
  wireSideOf,
  type ChangesBegin,
  type OrderChange,
  type ServiceName,
} from '@app/contracts';
import { EventPublisher, OutboxRelay, RmqServer } from '@app/messaging';
import type { Logger } from '@app/observability';
import { dataSourceOptions, databaseFailure, databaseRefuses } from '@app/persistence';
import { webhookController, WebhookDispatcher, webhookProviders, type WebhookParts } from '@app/webhook';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { historyRepository } from '../history/history.repository.js';
import { operationsController } from '../operations/operations.controller.js';
import { MetricsController } from '../metrics/metrics.controller.js';
import { metricsProviders } from '../metrics/metrics.providers.js';
import { PathMetrics } from '../metrics/path-metrics.js';
import { Operations } from '../operations/operations.js';
import { UnhandledMessages } from '../operations/unhandled-messages.js';
import type { OrderRules } from '../path/message-kind.js';
import { OrderPath } from '../path/order-path.js';
import { UsedModels } from '../process-models/used-models.js';
import { orderReadsController } from '../reads/order-reads.controller.js';
import { OrderReads } from '../reads/order-reads.js';
import { InboxGate } from '../sweeps/inbox-gate.js';
import { ControlController } from '../resync/control.controller.js';
import { ControlMessages } from '../resync/control-messages.js';
import { ResyncAnswers } from '../resync/resync-answers.js';
import { ResyncSweep } from '../resync/resync-sweep.js';
import { Resync } from '../resync/resync.js';
import { ResendSweep } from '../sweeps/resend-sweep.js';
import { TimerSweep } from '../sweeps/timer-sweep.js';
import { DatabaseAwayFilter } from './database-away.filter.js';
import { HealthController } from './health.controller.js';
import { ServiceLifecycle } from './service-lifecycle.js';
import type { ServiceConfig } from './service.config.js';

export const CLOCK = Symbol('clock');
export const LOGGER = Symbol('logger');

export interface OrderServiceOptions<Needs> {
  service: ServiceName;
  config: ServiceConfig;
  rules: OrderRules<Needs>;
  logger: Logger;
  entities: NonNullable<Parameters<typeof dataSourceOptions>[0]['entities']>;
  /** The time, for tests. */
  clock?: () => Date;
  /** Names of webhooks' hosts, for tests. */
  resolve?: WebhookParts['resolve'];
}

/** Everything that the two services do alike: database, broker, the one path, sweeps, reads, operations, health. */
@Module({})
export class OrderServiceModule {
  static register<Needs>(options: OrderServiceOptions<Needs>): DynamicModule {
    const side = wireSide(options.rules.side);
    const providers = partsOf(options);
    return {
      module: OrderServiceModule,
      global: true,
      imports: [database(options)],
      controllers: [
        HealthController,
        MetricsController,
        orderReadsController(side),
        operationsController(side),
        webhookController(side),
        ControlController,
      ],
      providers,
      exports: [OrderPath, RmqServer, CLOCK, LOGGER, TypeOrmModule],
    };
  }
}

const RETRY_PAUSE_MS = 1_000;

function database<Needs>({ service, config, entities, logger }: OrderServiceOptions<Needs>): DynamicModule {
  return TypeOrmModule.forRoot({
    ...dataSourceOptions({
      url: config.databaseUrl,
      applicationName: service,
      entities,
      poolSize: config.poolSize,
    }),
    // A database that is only away is waited for; one that refuses us will refuse us again.
    retryAttempts: Number.MAX_SAFE_INTEGER,
    retryDelay: RETRY_PAUSE_MS,
    toRetry: (error: Error) => {
      const away = databaseFailure(error) === 'away' && !databaseRefuses(error);
      if (away) logger.warn({ err: error.message }, 'waiting for the database');
      return away;
    },
  });
}

function partsOf<Needs>({
  service,
  config,
  rules,
  logger,
  clock = () => new Date(),
  resolve,
}: OrderServiceOptions<Needs>): Provider[] {
  const dataSource = getDataSourceToken();
  return [
    { provide: CLOCK, useValue: clock },
    { provide: LOGGER, useValue: logger },
    { provide: APP_FILTER, useClass: DatabaseAwayFilter },
    ...metricsProviders(service, clock, config.inboxPartitions),
    ...webhookProviders({ settings: config.webhooks, clock, logger, resolve }),
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
      inject: [dataSource, EventPublisher, PathMetrics],
    },
    {
      provide: OrderPath,
      useFactory: (
        source: DataSource,
        relay: OutboxRelay,
        publisher: EventPublisher,
        metrics: PathMetrics,
        webhooks: WebhookDispatcher,
      ) =>
        new OrderPath({
          rules,
          dataSource: source,
          relay,
          logger,
          clock,
          onChanges: (changes) => tell(publisher, service, changes),
          onDeliveries: () => webhooks.wake(),
          observer: metrics,
          batchWindowMs: config.batchWindowMs,
          inboxPartitions: config.inboxPartitions,
        }),
      inject: [dataSource, OutboxRelay, EventPublisher, PathMetrics, WebhookDispatcher],
    },
    {
      provide: RmqServer,
      useFactory: (source: DataSource, orders: OrderPath<unknown>, resends: ResendSweep) => {
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
          marker: { queue: markerQueue(service), onMissing: () => resends.askForAll() },
        });
      },
      inject: [dataSource, OrderPath, ResendSweep],
    },
    {
      provide: ResendSweep,
      useFactory: (source: DataSource, publisher: EventPublisher, orders: OrderPath<unknown>) =>
        new ResendSweep({ service, dataSource: source, publisher, path: orders, clock, logger }),
      inject: [dataSource, EventPublisher, OrderPath],
    },
    {
      provide: InboxGate,
      useFactory: (server: RmqServer) => new InboxGate(server, inboxQueues(service, config.inboxPartitions)),
      inject: [RmqServer],
    },
    {
      provide: TimerSweep,
      useFactory: (source: DataSource, orders: OrderPath<unknown>, gate: InboxGate) =>
        new TimerSweep(source, orders, gate, clock, logger),
      inject: [dataSource, OrderPath, InboxGate],
    },
    {
      provide: UsedModels,
      useFactory: (source: DataSource) =>
        new UsedModels({
          dataSource: source,
          models: rules.models,
          logger,
          production: config.production,
          clock,
        }),
      inject: [dataSource],
    },
    {
      provide: OrderReads,
      useFactory: (source: DataSource) => new OrderReads(source.manager, rules, clock),
      inject: [dataSource],
    },
    {
      provide: Operations,
      useFactory: (source: DataSource, orders: OrderPath<unknown>, resends: ResendSweep, resync: Resync) =>
        new Operations(source, orders, resends, resync, clock),
      inject: [dataSource, OrderPath, ResendSweep, Resync],
    },
    ...resyncParts({ service, rules, logger, clock }),
    {
      provide: ServiceLifecycle,
      useFactory: (
        source: DataSource,
        publisher: EventPublisher,
        relay: OutboxRelay,
        orders: OrderPath<unknown>,
        server: RmqServer,
        timers: TimerSweep,
        resends: ResendSweep,
        resyncs: ResyncSweep,
      ) =>
        new ServiceLifecycle({
          dataSource: source,
          publisher,
          relay,
          path: orders,
          server,
          timers,
          resends,
          resyncs,
          logger,
        }),
      inject: [
        dataSource,
        EventPublisher,
        OutboxRelay,
        OrderPath,
        RmqServer,
        TimerSweep,
        ResendSweep,
        ResyncSweep,
      ],
    },
  ];
}

/** What a service needs to come back after a restore, and to help the other one to. */
function resyncParts<Needs>({
  service,
  rules,
  logger,
  clock,
}: Pick<OrderServiceOptions<Needs>, 'service' | 'rules' | 'logger'> & { clock: () => Date }): Provider[] {
  const dataSource = getDataSourceToken();
  return [
    {
      provide: Resync,
      useFactory: (source: DataSource, publisher: EventPublisher, path: OrderPath<unknown>) =>
        new Resync({
          rules: rules as OrderRules<unknown>,
          dataSource: source,
          path,
          clock,
          logger,
          onChanges: (changes) => tell(publisher, service, changes),
        }),
      inject: [dataSource, EventPublisher, OrderPath],
    },
    {
      provide: ResyncAnswers,
      useFactory: (source: DataSource, publisher: EventPublisher, path: OrderPath<unknown>) =>
        new ResyncAnswers({ service, dataSource: source, publisher, path, clock, logger }),
      inject: [dataSource, EventPublisher, OrderPath],
    },
    {
      provide: ControlMessages,
      useFactory: (path: OrderPath<unknown>, resync: Resync, answers: ResyncAnswers) =>
        new ControlMessages({ service, path, resync, answers, logger }),
      inject: [OrderPath, Resync, ResyncAnswers],
    },
    {
      provide: ResyncSweep,
      useFactory: (
        source: DataSource,
        publisher: EventPublisher,
        path: OrderPath<unknown>,
        resync: Resync,
        resends: ResendSweep,
      ) => new ResyncSweep({ service, dataSource: source, publisher, path, resync, resends, clock, logger }),
      inject: [dataSource, EventPublisher, OrderPath, Resync, ResendSweep],
    },
  ];
}

/** Tells when it begins, since hints of a process that died, or had no broker, went nowhere. */
function publisherOf(service: ServiceName, url: string): EventPublisher {
  const publisher = new EventPublisher(url, `${service} publisher`);
  const begin: ChangesBegin = { begins: wireSideOf(service) };
  publisher.onHinting(() => publisher.hint(NOTIFICATIONS_EXCHANGE, service, begin));
  return publisher;
}

/** One hint for all of a batch: each gateway hears every one of them, and knows who listens. */
function tell(publisher: EventPublisher, service: ServiceName, changes: readonly OrderChange[]): void {
  if (changes.length > 0) publisher.hint(NOTIFICATIONS_EXCHANGE, service, changes);
}
