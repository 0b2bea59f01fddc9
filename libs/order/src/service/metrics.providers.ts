import { provide } from '@app/boot';
import type { ServiceName } from '@app/contracts';
import { RmqServer } from '@app/messaging';
import { createRegistry, Registry } from '@app/observability';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
  provide(Registry, [], () => createRegistry(service)),
  provide(PathMetrics, [Registry], (registry) => new PathMetrics(registry)),
  provide(
    BacklogMetrics,
    [Registry, DataSource],
    (registry, source) => new BacklogMetrics(registry, source, clock),
  ),
  provide(
    RecoveryMetrics,
    [Registry, DataSource, InboxGate],
    (registry, dataSource, gate) => new RecoveryMetrics({ registry, dataSource, gate }),
  ),
  provide(WATCHED, [Registry, RmqServer, OrderPath, ServiceLifecycle], (registry, server, path, lifecycle) =>
    watchParts({ registry, service, server, path, inboxPartitions, checks: () => lifecycle.checks() }),
  ),
];
