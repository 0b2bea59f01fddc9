import type { ServiceName } from '@app/contracts';
import { RmqServer } from '@app/messaging';
import { createRegistry, Registry } from '@app/observability';
import type { Provider } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { OrderPath } from '../path/order-path.js';
import { ServiceLifecycle } from './service-lifecycle.js';
import { InboxGate } from '../sweeps/inbox-gate.js';
import { watchParts } from '../metrics/part-metrics.js';
import { PathMetrics } from '../metrics/path-metrics.js';
import { RecoveryMetrics } from '../metrics/recovery-metrics.js';
import { BacklogMetrics } from '../metrics/backlog-metrics.js';

const WATCHED = Symbol('watched parts');

/** The metrics of one service, in a registry of its own: tests run two services in one process. */
export const metricsProviders = (
  service: ServiceName,
  clock: () => Date,
  inboxPartitions: number,
): Provider[] => [
  { provide: Registry, useFactory: () => createRegistry(service) },
  {
    provide: PathMetrics,
    useFactory: (registry: Registry) => new PathMetrics(registry),
    inject: [Registry],
  },
  {
    provide: BacklogMetrics,
    useFactory: (registry: Registry, source: DataSource) => new BacklogMetrics(registry, source, clock),
    inject: [Registry, getDataSourceToken()],
  },
  {
    provide: RecoveryMetrics,
    useFactory: (registry: Registry, dataSource: DataSource, gate: InboxGate) =>
      new RecoveryMetrics({ registry, dataSource, gate }),
    inject: [Registry, getDataSourceToken(), InboxGate],
  },
  {
    provide: WATCHED,
    useFactory: (
      registry: Registry,
      server: RmqServer,
      path: OrderPath<unknown>,
      lifecycle: ServiceLifecycle,
    ) => watchParts({ registry, service, server, path, inboxPartitions, checks: () => lifecycle.checks() }),
    inject: [Registry, RmqServer, OrderPath, ServiceLifecycle],
  },
];
