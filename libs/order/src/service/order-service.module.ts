import { provide } from '@app/boot';
import { wireSide, type ServiceName } from '@app/contracts';
import { EventPublisher, OutboxRelay, RmqServer } from '@app/messaging';
import type { Logger } from '@app/observability';
import { dataSourceOptions, databaseFailure, databaseRefuses } from '@app/persistence';
import { webhookController, webhookProviders } from '@app/webhook';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { MetricsController } from '../metrics/metrics.controller.js';
import { metricsProviders } from './metrics.providers.js';
import { operationsController } from '../operations/operations.controller.js';
import { Operations } from '../operations/operations.js';
import type { OrderRules } from '../path/message-kind.js';
import { OrderPath } from '../path/order-path.js';
import { UsedModels } from '../process-models/used-models.js';
import { orderReadsController } from '../reads/order-reads.controller.js';
import { OrderReads } from '../reads/order-reads.js';
import { ControlController } from '../resync/control.controller.js';
import { ControlSender } from '../resync/control-sender.js';
import { ResyncSweep } from '../resync/resync-sweep.js';
import { resyncProviders } from './resync.providers.js';
import { Resync } from '../resync/resync.js';
import { ResendSweep } from '../sweeps/resend-sweep.js';
import { sweepProviders } from './sweeps.providers.js';
import { TimerSweep } from '../sweeps/timer-sweep.js';
import { DatabaseAwayFilter } from './database-away.filter.js';
import { HealthController } from './health.controller.js';
import { outboxProviders } from './outbox.providers.js';
import { pathProviders } from './path.providers.js';
import { ServiceLifecycle } from './service-lifecycle.js';
import type { ServiceConfig } from './service.config.js';
import type { Wiring } from './wiring.js';

export const CLOCK = Symbol('clock');

export interface OrderServiceOptions<Needs> {
  service: ServiceName;
  config: ServiceConfig;
  rules: OrderRules<Needs>;
  logger: Logger;
  /** The time, for tests. */
  clock?: () => Date;
}

/** Everything that the two services do alike: database, broker, the one path, sweeps, reads, operations, health. */
@Module({})
export class OrderServiceModule {
  static register<Needs>(options: OrderServiceOptions<Needs>): DynamicModule {
    const side = wireSide(options.rules.side);
    const { service, config, logger, clock = () => new Date() } = options;
    const rules = options.rules as OrderRules<unknown>;
    const providers = partsOf({ service, config, rules, logger, clock });
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
      exports: [OrderPath, OrderReads, RmqServer, CLOCK, TypeOrmModule],
    };
  }
}

const RETRY_PAUSE_MS = 1_000;

function database<Needs>({ service, config, logger }: OrderServiceOptions<Needs>): DynamicModule {
  return TypeOrmModule.forRoot({
    ...dataSourceOptions({
      url: config.databaseUrl,
      applicationName: service,
      poolSize: config.poolSize,
    }),
    // Only an unavailable database is retried, without end; one that refuses us would refuse again.
    retryAttempts: Number.MAX_SAFE_INTEGER,
    retryDelay: RETRY_PAUSE_MS,
    toRetry: (error: Error) => {
      const away = databaseFailure(error) === 'away' && !databaseRefuses(error);
      if (away) logger.warn({ err: error.message }, 'waiting for the database');
      return away;
    },
  });
}

function partsOf(wiring: Wiring): Provider[] {
  const { service, config, rules, logger, clock } = wiring;
  return [
    { provide: CLOCK, useValue: clock },
    { provide: APP_FILTER, useClass: DatabaseAwayFilter },
    ...metricsProviders(service, clock, config.inboxPartitions),
    ...webhookProviders({ settings: config.webhooks, clock, logger }),
    ...outboxProviders(wiring),
    ...pathProviders(wiring),
    ...sweepProviders(wiring),
    ...resyncProviders(wiring),
    provide(
      UsedModels,
      [DataSource],
      (source) =>
        new UsedModels({
          dataSource: source,
          models: rules.models,
          logger,
          production: config.production,
          clock,
        }),
    ),
    provide(OrderReads, [DataSource], (source) => new OrderReads(source.manager, rules, clock)),
    provide(
      Operations,
      [DataSource, OrderPath, ControlSender, Resync],
      (source, path, control, resync) => new Operations({ dataSource: source, path, control, resync, clock }),
    ),
    provide(
      ServiceLifecycle,
      [DataSource, EventPublisher, OutboxRelay, OrderPath, RmqServer, TimerSweep, ResendSweep, ResyncSweep],
      (source, publisher, relay, orders, server, timers, resends, resyncs) =>
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
    ),
  ];
}
