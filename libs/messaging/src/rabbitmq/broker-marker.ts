import { REPLIES_EXCHANGE } from '@app/contracts';
import type { Channel } from 'amqp-connection-manager';

/**
 * A queue that holds one message of ours for as long as the broker keeps what it is given; `onMissing`: the broker
 * has lost its disk, and so whatever waited on it.
 */
export interface BrokerMarker {
  queue: string;
  onMissing: () => Promise<void>;
}

/** A broker without our marker is a new one; only when its loss is written down does it get another. */
export async function lookForMarker(channel: Channel, { queue, onMissing }: BrokerMarker): Promise<void> {
  if ((await channel.checkQueue(queue)).messageCount > 0) return;
  await onMissing();
  channel.publish(REPLIES_EXCHANGE, queue, Buffer.alloc(0), { persistent: true });
}
