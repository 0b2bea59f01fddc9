import { checkOf, type Check } from '@app/boot';
import type { ServiceName } from '@app/contracts';
import { inboxDeadQueue, inboxQueues, readsQueue, requestsQueue } from '@app/contracts';
import type { RmqServer } from '@app/messaging';
import { Cached, Gauge, type Registry } from '@app/observability';
import type { OrderPath } from '../path/order-path.js';

export interface PartMetricsOptions {
  registry: Registry;
  service: ServiceName;
  server: RmqServer;
  path: OrderPath<unknown>;
  inboxPartitions: number;
  /** Each part that the service needs. */
  checks: () => Promise<Record<string, Check>>;
}

/** Gauges of the parts that a service stands on, and of what waits in front of it and in it. */
export function watchParts({
  registry,
  service,
  server,
  path,
  inboxPartitions,
  checks,
}: PartMetricsOptions): void {
  const registers = [registry];
  const parts = new Cached(checks);
  new Gauge({
    name: 'procmetier_part_available',
    help: '1 where the part can be used: process (not stopping), database, broker, publisher',
    labelNames: ['part'],
    registers,
    async collect() {
      const found = (await parts.get()) ?? { database: checkOf('no answer in time') };
      for (const [part, { status }] of Object.entries(found)) this.set({ part }, status === 'up' ? 1 : 0);
    },
  });
  const others = [inboxDeadQueue, requestsQueue, readsQueue].map((nameOf) => nameOf(service));
  const queues = [...inboxQueues(service, inboxPartitions), ...others];
  const depths = new Cached(() => depthsOf(server, queues));
  new Gauge({
    name: 'procmetier_queue_ready_messages',
    help: 'Messages that wait in a queue of this service and that no consumer has taken',
    labelNames: ['queue'],
    registers,
    async collect() {
      this.reset();
      for (const [queue, depth] of (await depths.get()) ?? []) this.set({ queue }, depth);
    },
  });
  new Gauge({
    name: 'procmetier_unsettled_messages',
    help: 'Messages that this process has taken from the broker and has not settled',
    registers,
    collect() {
      this.set(server.unsettled);
    },
  });
  new Gauge({
    name: 'procmetier_waiting_messages',
    help: 'Commands, events and timers that wait in this process for the next batch',
    registers,
    collect() {
      this.set(path.waiting);
    },
  });
}

/** By passive declares, which only look. */
async function depthsOf(server: RmqServer, queues: readonly string[]): Promise<[string, number][]> {
  const found: [string, number][] = [];
  for (const queue of queues) {
    const ready = (await server.queueState(queue))?.ready;
    if (ready !== undefined) found.push([queue, ready]);
  }
  return found;
}
