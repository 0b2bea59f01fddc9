import { inboxDeadQueue, inboxQueues, SERVICES } from '@app/contracts';
import { ManagementApi } from '../../tools/infra/management-api.js';
import type { TestVhost } from '../support/servers.js';

interface QueueState {
  name: string;
  messages?: number;
  consumers?: number;
}

/** The broker as the checker and the faults see it: by its management API, never through our own code. */
export class Broker {
  readonly api: ManagementApi;

  constructor(
    readonly vhost: TestVhost,
    private readonly inboxPartitions = 1,
  ) {
    this.api = new ManagementApi(vhost.managementUrl, vhost.adminUrl);
  }

  /** Messages of both inboxes and their dead letter queues, ready and unacknowledged. */
  async messagesLeft(): Promise<number> {
    const names = SERVICES.flatMap((service) => [
      ...inboxQueues(service, this.inboxPartitions),
      inboxDeadQueue(service),
    ]);
    const queues = await Promise.all(
      names.map((name) => this.api.get<QueueState>('queues', this.vhost.vhost, name)),
    );
    return queues.reduce((sum, queue) => sum + (queue?.messages ?? 0), 0);
  }

  async unbind(exchange: string, queue: string): Promise<void> {
    const { vhost } = this.vhost;
    const path = ['bindings', vhost, 'e', exchange, 'q', queue] as const;
    const found = (await this.api.get<{ properties_key: string }[]>(...path)) ?? [];
    for (const { properties_key: key } of found) await this.api.delete(...path, key);
  }

  bind(exchange: string, queue: string): Promise<void> {
    return this.api.post(['bindings', this.vhost.vhost, 'e', exchange, 'q', queue], { routing_key: '#' });
  }
}
