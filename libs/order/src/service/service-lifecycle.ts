import { checkOf, reasonOf, type Check } from '@app/boot';
import { waitAtMost, type EventPublisher, type OutboxRelay, type RmqServer } from '@app/messaging';
import { stopTracing, type Logger } from '@app/observability';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { OrderPath } from '../path/order-path.js';
import type { ResyncSweep } from '../resync/resync-sweep.js';
import type { ResendSweep } from '../sweeps/resend-sweep.js';
import type { TimerSweep } from '../sweeps/timer-sweep.js';

export interface ServiceParts {
  dataSource: DataSource;
  publisher: EventPublisher;
  relay: OutboxRelay;
  path: OrderPath<unknown>;
  server: RmqServer;
  timers: TimerSweep;
  resends: ResendSweep;
  resyncs: ResyncSweep;
  logger: Logger;
}

/** Changes nothing, and fails on a server that only reads, where any other question would be answered. */
const WRITES = 'SELECT FROM outbox LIMIT 0 FOR UPDATE';

/** As long as messages in hand are waited for. Only what waits for a database that is away takes longer. */
const SWEEPS_END_WITHIN_MS = 25_000;

/** Starts the parts of a service, and stops them in the order in which nothing in hand is lost. */
export class ServiceLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopping = false;

  constructor(private readonly parts: ServiceParts) {}

  onApplicationBootstrap(): void {
    const { publisher, relay, timers, resends, resyncs } = this.parts;
    publisher.connect();
    relay.start();
    timers.start();
    resends.start();
    resyncs.start();
  }

  /** Stop consuming, finish what is in hand, publish, close. */
  async beforeApplicationShutdown(signal?: string): Promise<void> {
    const { publisher, relay, path, server, timers, resends, resyncs, logger } = this.parts;
    if (this.stopping) return;
    this.stopping = true;
    logger.info({ signal }, 'stopping');
    // What a sweep has in hand may wait for the database, as the path does until it is closed.
    const sweeps = Promise.all([timers.stop(), resends.stop(), resyncs.stop()]);
    const swept = waitAtMost(sweeps, SWEEPS_END_WITHIN_MS);
    await server.close();
    await path.close();
    await swept;
    await relay.close();
    await publisher.close();
    await stopTracing();
  }

  /** Each part that the service needs, and why it cannot be used. */
  async checks(): Promise<Record<'process' | 'database' | 'broker' | 'publisher', Check>> {
    const { dataSource, server, publisher } = this.parts;
    const databaseFault = await dataSource.query(WRITES).then(() => undefined, reasonOf);
    return {
      process: checkOf(this.stopping ? 'The process is shutting down' : undefined),
      database: checkOf(databaseFault),
      broker: checkOf(server.unavailability()),
      publisher: checkOf(publisher.unavailability()),
    };
  }
}
